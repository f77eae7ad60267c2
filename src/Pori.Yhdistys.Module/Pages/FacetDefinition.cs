using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>A filter of a list.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Field">Its keyword field in the index.</param>
/// <param name="TitleKey">The text key of its title.</param>
internal abstract record FacetDefinition(string Name, string Field, string TitleKey)
{
    /// <summary>Gets the name that a value has for people.</summary>
    public abstract ValueTask<string> NameAsync(FacetNames names, string value, string culture);

    /// <summary>Puts the choices in order; by default as counted, most first.</summary>
    public virtual ValueTask<IReadOnlyList<FacetCount>> OrderAsync(
        FacetNames names,
        IReadOnlyList<FacetCount> counts
    ) => new(counts);
}

/// <summary>A filter whose values are terms of a taxonomy, by slug, in the order of its tree.</summary>
internal sealed record TermFacet(string Name, string Field, string TitleKey, string Taxonomy)
    : FacetDefinition(Name, Field, TitleKey)
{
    public override async ValueTask<string> NameAsync(FacetNames names, string value, string culture) =>
        (await names.Terms.OfAliasAsync(Taxonomy)).FirstOrDefault(t => t.Slug == value)?.Name(culture) ?? value;

    public override async ValueTask<IReadOnlyList<FacetCount>> OrderAsync(
        FacetNames names,
        IReadOnlyList<FacetCount> counts
    )
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in await names.Terms.OfAliasAsync(Taxonomy))
            order.TryAdd(term.Slug, term.Order);
        return [.. counts.OrderBy(c => order.GetValueOrDefault(c.Value, int.MaxValue))];
    }
}

/// <summary>A filter whose values have texts of their own: the key is a prefix and the value.</summary>
internal sealed record TextFacet(string Name, string Field, string TitleKey, string Prefix)
    : FacetDefinition(Name, Field, TitleKey)
{
    public override ValueTask<string> NameAsync(FacetNames names, string value, string culture) =>
        new(names.Texts.Find(culture, Prefix + value) ?? value);
}

/// <summary>Where the names of filter values come from.</summary>
internal sealed record FacetNames(TermLookup Terms, Texts Texts);
