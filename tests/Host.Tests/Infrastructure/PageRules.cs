using AngleSharp.Dom;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>What holds for every page of the site, whatever it shows.</summary>
internal static class PageRules
{
    private const int MostBytes = 200 * 1024;

    /// <summary>Lists what a page breaks, a line for each.</summary>
    public static IEnumerable<string> Broken(Answer answer, string culture, int status = 200)
    {
        if (answer.Status != status)
            return [$"{answer.Path} answers {answer.Status} instead of {status}"];
        return Lines(answer, culture, status).Select(line => $"{answer.Path} {line}");
    }

    private static IEnumerable<string> Lines(Answer answer, string culture, int status) =>
        Head(answer, culture, status).Concat(Body(answer)).Concat(Headers(answer));

    private static IEnumerable<string> Head(Answer answer, string culture, int status)
    {
        var page = answer.Page;
        if (page.DocumentElement.GetAttribute("lang") is var lang && lang != culture)
            yield return $"has lang={lang} instead of {culture}";
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return "has no title";
        if (string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")))
            yield return "has no description";
        if (status == 200 && answer.Links("link[rel=canonical]") is not [['h', 't', 't', 'p', ..]])
            yield return "has not one absolute canonical address";
        var languages = page.QuerySelectorAll("link[rel=alternate][hreflang]")
            .Select(l => l.GetAttribute("hreflang"))
            .Order();
        if (!languages.SequenceEqual(["en", "fi", "sv"]))
            yield return $"has hreflang links {string.Join(",", languages)}";
    }

    private static IEnumerable<string> Body(Answer answer)
    {
        var page = answer.Page;
        if (answer.AllWords("h1") is not [{ Length: > 0 }])
            yield return $"has {page.QuerySelectorAll("h1").Length} h1";
        foreach (var script in page.QuerySelectorAll("script:not([src]):not([type='application/ld+json'])"))
            yield return $"has an inline script {script.OuterHtml}";
        foreach (var style in page.QuerySelectorAll("style"))
            yield return $"has an inline style sheet {style.OuterHtml}";
        foreach (var attribute in page.All.SelectMany(e => e.Attributes).Where(IsCode))
            yield return $"has {attribute.Name}={attribute.Value}";
        foreach (var id in page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1))
            yield return $"has the id {id.Key} {id.Count()} times";
        foreach (var trace in new[] { "{{", "{%", "Liquid error" })
            if (answer.Text.Contains(trace, StringComparison.Ordinal))
                yield return $"shows {trace}";
    }

    private static IEnumerable<string> Headers(Answer answer)
    {
        if (answer.Body.Length > MostBytes)
            yield return $"has {answer.Body.Length} bytes";
        var policy = answer.Header("Content-Security-Policy") ?? "";
        if (
            !policy.Contains("script-src 'self';", StringComparison.Ordinal)
            || policy.Contains("unsafe", StringComparison.Ordinal)
        )
            yield return $"has the policy '{policy}'";
        if (answer.Header("Content-Type") != "text/html; charset=utf-8")
            yield return $"is {answer.Header("Content-Type")}";
        // Only the form needs a cookie: it is what ties the form to the browser it was sent to.
        if (answer.Header("Set-Cookie") is { } cookie && answer.Page.QuerySelector("form[method=post]") is null)
            yield return $"sets the cookie {cookie}";
    }

    private static bool IsCode(IAttr attribute) =>
        attribute.Name == "style"
        || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase);
}
