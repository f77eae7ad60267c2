using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>What pages say in many places, as whole sentences: a text is never built from parts.</summary>
internal static class PageTexts
{
    /// <summary>Gets a text for a count: the key with .one for one, else the key itself with the number formatted.</summary>
    public static string Count(this Texts texts, string culture, string key, int count) =>
        count == 1 && texts.Find(culture, key + ".one") is { } one
            ? one
            : texts.Get(culture, key, Formats.In(culture).Number(count));

    /// <summary>Gets a price in words: free, a sum, or nothing when it is not told.</summary>
    public static string Price(this Texts texts, string culture, bool isFree, decimal? price) =>
        isFree ? texts.Get(culture, "pages.free")
        : price is { } euros ? Formats.In(culture).Money(euros)
        : "";

    /// <summary>Adds a free text about the price, which stands alone when there is no price or says the same.</summary>
    public static string WithInfo(string price, string info) =>
        info.Length == 0 || info == price ? price
        : price.Length == 0 ? info
        : $"{price} ({info})";

    /// <summary>Makes a choice in force that can be taken back.</summary>
    public static Chosen Chosen(this Texts texts, string culture, string text, string removeUrl) =>
        new(text, removeUrl, texts.Get(culture, "pages.remove_filter", text));

    /// <summary>Makes facts by the keys of their names; what has no value is left out.</summary>
    public static IReadOnlyList<Fact> Facts(
        this Texts texts,
        string culture,
        params IReadOnlyList<(string Key, string Value)> facts
    ) => [.. facts.Where(f => f.Value.Length > 0).Select(f => new Fact(texts.Get(culture, f.Key), f.Value))];

    /// <summary>Gets the names of languages, joined as a list.</summary>
    public static string Languages(this Texts texts, string culture, IEnumerable<string> codes) =>
        string.Join(", ", codes.Select(code => texts.Find(culture, "pages.language." + code) ?? code));
}
