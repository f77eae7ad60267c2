using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>What a list finds and how it is filtered.</summary>
/// <param name="Route">The name of the list's route.</param>
/// <param name="Types">The content types it lists.</param>
/// <param name="CountKey">The text key of the count, such as events.count; {0} is the number. The key with .one holds for one.</param>
internal sealed record ListSpec(string Route, IReadOnlyList<string> Types, string CountKey)
{
    /// <summary>Gets the filters with counts.</summary>
    public IReadOnlyList<FacetDefinition> Facets { get; init; } = [];

    /// <summary>Gets the choices that widen the list.</summary>
    public IReadOnlyList<WideningChoice> Widening { get; init; } = [];

    /// <summary>Gets further names that the address may have.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Gets all names that the address may have, in the order that addresses have them.</summary>
    public IReadOnlyList<string> QueryNames => [ListAddress.TextName, .. OwnNames, ListAddress.PageName];

    /// <summary>Gets the names of the list's own filters.</summary>
    public IEnumerable<string> OwnNames => [.. Facets.Select(f => f.Name), .. Widening.Select(w => w.Name), .. Names];

    /// <summary>Gets further conditions.</summary>
    public IReadOnlyList<SearchRange> Ranges { get; init; } = [];

    /// <summary>Gets further keyword conditions.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keywords { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Gets the order; the order of names is that of relevance when words were typed.</summary>
    public SearchSort Sort { get; init; } = SearchSort.Name;

    /// <summary>Gets whether the reader chose the order: then it stands whatever was typed.</summary>
    public bool SortIsChosen { get; init; }
}
