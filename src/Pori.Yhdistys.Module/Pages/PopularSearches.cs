using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>The words people often look for in a city.</summary>
internal static class PopularSearches
{
    /// <summary>Gets a link to the search for each word of a text that a city's recipe words anew under TextOverrides.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="culture">The language of the words.</param>
    /// <param name="searchUrl">The address of the search in that language, without a query.</param>
    public static IReadOnlyList<Link> Popular(this Texts texts, string culture, string searchUrl) =>
        [
            .. texts
                .Get(culture, "front.popular_words")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new Link(word, $"{searchUrl}?{ListAddress.TextName}={Uri.EscapeDataString(word)}")),
        ];
}
