using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Makes the queries of public pages; <see cref="PublicSearch" /> runs them.</summary>
internal static class PageQuery
{
    /// <summary>The keyword field of the content type, which every query of a page names.</summary>
    public const string TypeField = "type";

    /// <summary>Makes a query that finds what the lists of a culture show of some types.</summary>
    public static SearchQuery Of(string culture, params IReadOnlyList<string> types) =>
        new()
        {
            Culture = culture,
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                [TypeField] = types,
                [ListedIn.Field] = [culture],
            },
        };

    /// <summary>Narrows a query to hits that have one of the values; no value narrows nothing.</summary>
    public static SearchQuery Where(this SearchQuery query, string field, params IReadOnlyList<string> values) =>
        values.Count == 0
            ? query
            : query with
            {
                Keywords = new Dictionary<string, IReadOnlyList<string>>(query.Keywords) { [field] = values },
            };
}
