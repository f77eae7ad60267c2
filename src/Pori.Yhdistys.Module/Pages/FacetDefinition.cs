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

    /// <summary>Gets how deep a choice lies under others: 0 for those that lie under none.</summary>
    public virtual ValueTask<int> LevelAsync(FacetNames names, string value) => new(0);

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

    public override async ValueTask<int> LevelAsync(FacetNames names, string value) =>
        (await names.Terms.OfAliasAsync(Taxonomy)).FirstOrDefault(t => t.Slug == value) is { ParentId: not null }
            ? 1
            : 0;

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

/// <summary>A filter by the first letter of names; the page shows it as a row of letters.</summary>
internal sealed record LetterFacet(string Name, string Field) : FacetDefinition(Name, Field, "theme.letters")
{
    public override ValueTask<string> NameAsync(FacetNames names, string value, string culture) =>
        new(names.Texts.Get(culture, "pages.letter", value));
}

/// <summary>
/// A choice of its own that widens a list: without it only hits of one value are listed, such as active ones; with it all are.
/// </summary>
/// <param name="Name">Its name in addresses, where 1 sets it.</param>
/// <param name="Field">Its keyword field in the index.</param>
/// <param name="Usual">The value that is listed without it.</param>
/// <param name="TitleKey">The text key of its title.</param>
/// <param name="TextKey">The text key of the choice.</param>
internal sealed record WideningChoice(string Name, string Field, string Usual, string TitleKey, string TextKey)
{
    private const string On = "1";

    /// <summary>Gets whether an address sets it.</summary>
    public bool IsSet(ListAddress address) => address.One(Name) == On;

    /// <summary>Makes it a filter of the form; how many it would add is not told.</summary>
    public Facet AsFacet(ListAddress address, Texts texts, string culture) =>
        new(
            Name,
            texts.Get(culture, TitleKey),
            [new FacetOption(On, texts.Get(culture, TextKey), null, IsSet(address))]
        );
}

/// <summary>Where the names of filter values come from.</summary>
internal sealed record FacetNames(TermLookup Terms, Texts Texts);
