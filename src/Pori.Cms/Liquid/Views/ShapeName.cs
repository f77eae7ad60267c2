namespace Pori.Cms.Liquid.Views;

/// <summary>Makes the name of a shape from the name of its file, by Orchard's rule.</summary>
/// <remarks>
/// <c>-</c> becomes <c>__</c>, <c>.</c> becomes <c>_</c>; a last <c>.X</c> behind the last hyphen is the display type, which moves
/// behind the first segment: Content-Article.Summary → content_summary__article.
/// </remarks>
public static class ShapeName
{
    /// <summary>Gets the name in lower case; a name that is one already stays the same.</summary>
    /// <param name="file">The file's name without <c>.liquid</c>, or a shape's name in either form.</param>
    public static string From(string file)
    {
        var hyphen = file.LastIndexOf('-');
        var dot = file.LastIndexOf('.');
        if (hyphen > 0 && dot > hyphen)
        {
            var first = file.IndexOf('-', StringComparison.Ordinal);
            file = string.Concat(file.AsSpan(0, first), "_", file.AsSpan(dot + 1), file.AsSpan(first, dot - first));
        }
        return Encode(file).ToLowerInvariant();
    }

    /// <summary>Encodes one element of an alternate, such as an alias with hyphens.</summary>
    public static string Encode(string element) =>
        element.Replace("-", "__", StringComparison.Ordinal).Replace('.', '_');
}
