using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>Gives the address of an item's page.</summary>
public static class ContentUrl
{
    /// <summary>Gets the address with leading slash: the item's path, else Orchard's own by id; empty for no item.</summary>
    public static string Of(ContentItem? item)
    {
        if (item is null)
            return "";
        var path = item.As<AutoroutePart>().Path;
        return path.Length > 0 ? "/" + path : $"/Contents/ContentItems/{item.ContentItemId}";
    }
}
