using System.Globalization;
using AngleSharp.Dom;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Search;

/// <summary>Reads lists as a resident does: the count, the hits of all pages, the choices that are offered.</summary>
internal static class ListReader
{
    /// <summary>Gets the number of hits that the list says it has.</summary>
    public static int CountOf(Answer list) =>
        list.Page.QuerySelector("main .l-group h2") is { } heading
        && Digits(Answer.WordsOf(heading)) is { Length: > 0 } digits
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Gets where the hits of a page lead.</summary>
    public static IReadOnlyList<string> Hits(Answer list) => list.Links("main .l-group ul[role=list] > li h3 > a");

    /// <summary>Gets the hits of all pages, going on as long as there is a next one.</summary>
    public static async Task<List<string>> AllHitsAsync(Visitor visitor, string path)
    {
        var hits = new List<string>();
        for (string? next = path; next is not null; )
        {
            var list = (await visitor.GetAsync(next)).ShouldBe(200);
            hits.AddRange(Hits(list));
            next = list.Links("a[rel=next]").SingleOrDefault();
        }
        return hits;
    }

    /// <summary>Gets the choices of a list's filters.</summary>
    public static IReadOnlyList<Choice> Choices(Answer list) =>
        [
            .. list
                .Page.QuerySelectorAll("#filters label.c-check:has(data)")
                .Select(label =>
                {
                    var input = label.QuerySelector("input")!;
                    return new Choice(
                        input.GetAttribute("name")!,
                        input.GetAttribute("value")!,
                        Answer.WordsOf(label.QuerySelector("span")!),
                        int.Parse(label.QuerySelector("data")!.GetAttribute("value")!, CultureInfo.InvariantCulture),
                        input.HasAttribute("checked")
                    );
                }),
        ];

    /// <summary>Gets the address with a filter set to one value.</summary>
    public static string With(string path, string name, string value)
    {
        var parts = path.Split('?');
        var query = parts.Length < 2 ? [] : parts[1].Split('&').Where(p => p.Split('=')[0] != name);
        return $"{parts[0]}?{string.Join('&', query.Append($"{name}={Uri.EscapeDataString(value)}"))}";
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}

/// <summary>A choice of a filter.</summary>
internal sealed record Choice(string Name, string Value, string Text, int Count, bool Chosen);
