using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>What the site answered.</summary>
/// <param name="Path">What was asked.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers by name; several values are joined by commas.</param>
/// <param name="Body">The bytes.</param>
public sealed record Answer(string Path, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private const string SoftHyphen = "\u00AD";
    private IHtmlDocument? document;

    /// <summary>Gets the body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Gets the body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Gets the body as a page.</summary>
    public IHtmlDocument Page => document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>Gets a header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Gets the words of the first element that a selector finds; without soft hyphens and doubled spaces.</summary>
    public string Words(string selector) =>
        Page.QuerySelector(selector) is { } element
            ? WordsOf(element)
            : throw new ShouldAssertException($"{Path} has no {selector}.");

    /// <summary>Gets the words of all elements that a selector finds.</summary>
    public IReadOnlyList<string> AllWords(string selector) => [.. Page.QuerySelectorAll(selector).Select(WordsOf)];

    /// <summary>Gets where the links lead that a selector finds.</summary>
    public IReadOnlyList<string> Links(string selector) =>
        [.. Page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href") ?? "")];

    /// <summary>Gets the words that a reader sees of an element.</summary>
    public static string WordsOf(IElement element) =>
        string.Join(
            ' ',
            element
                .TextContent.Replace(SoftHyphen, "", StringComparison.Ordinal)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Checks the status and gives the answer back.</summary>
    public Answer ShouldBe(int status)
    {
        if (Status != status)
            throw new ShouldAssertException(
                $"{Path} should answer {status} but answers {Status}:\n{Text[..Math.Min(Text.Length, 2000)]}"
            );
        return this;
    }
}
