using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Links of content fields.</summary>
internal static class FieldLinks
{
    /// <summary>Gets the link of a field, named by another text when it has none of its own; null without an address.</summary>
    public static Link? Named(this LinkField field, string otherwise) =>
        field.Url.Length == 0 ? null : new Link(field.Text.Length > 0 ? field.Text : otherwise, field.Url);
}
