using System.Net;
using System.Text.RegularExpressions;

namespace Pori.Cms.Contents;

/// <summary>Takes the words out of HTML, for the index and for summaries; not for showing.</summary>
public static partial class HtmlText
{
    /// <summary>Gets the text with single spaces; empty for null.</summary>
    public static string From(string? html) =>
        string.IsNullOrEmpty(html)
            ? ""
            : Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
