using Ganss.Xss;

namespace Pori.Cms.Liquid;

/// <summary>Takes from HTML what could run or deceive: scripts, styles, event attributes, foreign schemes.</summary>
public static class HtmlCleaner
{
    private static readonly HtmlSanitizer Sanitizer = Create();

    /// <summary>Gets the HTML that is safe to show.</summary>
    public static string Clean(string? html) => string.IsNullOrEmpty(html) ? "" : Sanitizer.Sanitize(html);

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer();
        // Inline styles break the content security policy, and forms and ids of authors could pose as the page's own.
        foreach (var tag in new[] { "form", "input", "button", "textarea", "select", "option", "style" })
            sanitizer.AllowedTags.Remove(tag);
        foreach (var attribute in new[] { "style", "id", "name", "background", "bgcolor" })
            sanitizer.AllowedAttributes.Remove(attribute);
        sanitizer.AllowedAttributes.Add("lang");
        sanitizer.AllowedSchemes.Add("mailto");
        sanitizer.AllowedSchemes.Add("tel");
        return sanitizer;
    }
}
