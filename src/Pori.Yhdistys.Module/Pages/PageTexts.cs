using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Whole sentences with counts and prices: a text is never built from parts.</summary>
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

    /// <summary>Gets the names of languages, joined as a list.</summary>
    public static string Languages(this Texts texts, string culture, IEnumerable<string> codes) =>
        string.Join(", ", codes.Select(code => texts.Find(culture, "pages.language." + code) ?? code));
}
