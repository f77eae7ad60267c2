using Ganss.Xss;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Makes the HTML of content safe to show: what a person may type, nothing that runs.</summary>
internal sealed class Html
{
    private readonly HtmlSanitizer sanitizer = new();

    public Html()
    {
        sanitizer.AllowedAttributes.Remove("style");
        sanitizer.AllowedAttributes.Add("lang");
        sanitizer.AllowedTags.Remove("form");
        sanitizer.AllowedTags.Remove("input");
        sanitizer.AllowedTags.Remove("button");
    }

    /// <summary>Sanitises; an empty text stays empty.</summary>
    public string Safe(string html) => html.Length == 0 ? "" : sanitizer.Sanitize(html);
}
