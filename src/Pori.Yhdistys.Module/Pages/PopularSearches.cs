using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>The words people often look for in a city.</summary>
internal static class PopularSearches
{
    // What people look for each city knows best: its recipe words this text anew.
    private const string Words = "front.popular_words";

    /// <summary>Gets a link to the search for each word of the text <c>front.popular_words</c>.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="culture">The language of the words.</param>
    /// <param name="searchUrl">The address of the search in that language, without a query.</param>
    public static IReadOnlyList<Link> Popular(this Texts texts, string culture, string searchUrl) =>
        [
            .. (texts.Find(culture, Words) ?? "")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new Link(word, $"{searchUrl}?{ListAddress.TextName}={Uri.EscapeDataString(word)}")),
        ];
}
