using Pori.Cms.Contents;

namespace Pori.Cms.Liquid.Views;

/// <summary>Names the views that may show a content item, most specific last.</summary>
public static class ContentAlternates
{
    /// <summary>Gets the names.</summary>
    /// <param name="item">The item.</param>
    /// <param name="displayType">How it is shown: Detail, Summary.</param>
    public static IReadOnlyList<string> Of(ContentItem item, string displayType = "Detail")
    {
        var type = ShapeName.Encode(item.ContentType);
        var names = new List<string> { "Content", $"Content_{displayType}", $"Content__{type}" };
        if (item.As<AliasPart>().Alias is { Length: > 0 } alias)
            names.Add($"Content__Alias__{ShapeName.Encode(alias)}");
        if (item.As<AutoroutePart>().Path is { Length: > 0 } path)
            names.Add($"Content__Slug__{ShapeName.Encode(path)}");
        names.AddRange([
            $"Content__{item.ContentItemId}",
            $"Content_{displayType}__{type}",
            $"Content_{displayType}__{item.ContentItemId}",
        ]);
        return names;
    }
}
