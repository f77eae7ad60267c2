using Pori.Cms.Liquid;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// What every list page shows: the words looked for, the hits, and what stands round them. A page that shows more derives from it.
/// </summary>
internal class ListModel<TRow>(FoundList list, IReadOnlyList<TRow> hits) : ILiquidModel
{
    /// <summary>Gets the words looked for.</summary>
    public string Query { get; } = list.Address.Text;

    /// <summary>Gets the count in words.</summary>
    public string CountText { get; } = list.CountText;

    /// <summary>Gets the rows of this page.</summary>
    public IReadOnlyList<TRow> Hits { get; } = hits;

    /// <summary>Gets the filters that the form shows.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = list.Facets;

    /// <summary>Gets the choices in force.</summary>
    public IReadOnlyList<Chosen> Chosen { get; init; } = list.Chosen;

    /// <summary>Gets the address without any choice.</summary>
    public string ClearUrl { get; } = list.Address.Path;

    /// <summary>Gets the address that the form is sent to.</summary>
    public string FormUrl { get; } = list.Address.Path;

    /// <summary>Gets what the form sends on as it is.</summary>
    public IReadOnlyList<HiddenValue> Hidden { get; init; } = [];

    /// <summary>Gets the orders to choose from.</summary>
    public IReadOnlyList<Link> Sort { get; init; } = [];

    /// <summary>Gets the pages, or null when one holds all.</summary>
    public Pager? Pager { get; } = list.Pager;
}
