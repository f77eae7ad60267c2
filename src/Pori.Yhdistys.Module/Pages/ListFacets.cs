using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Makes the filters of a list from the counts of its search, and the choices in force from the filters.</summary>
internal sealed class ListFacets(TermLookup terms, Texts texts)
{
    private readonly FacetNames names = new(terms, texts);

    /// <summary>Makes the filters that have choices, and behind them the widening ones.</summary>
    public async Task<IReadOnlyList<Facet>> OfAsync(
        ListSpec spec,
        ListAddress address,
        string culture,
        SearchResult result
    )
    {
        var facets = new List<Facet>();
        foreach (var definition in spec.Facets)
        {
            var counts = result.Facets.GetValueOrDefault(definition.Field) ?? [];
            var options = await OptionsAsync(definition, counts, address.All(definition.Name), culture);
            if (options.Count > 0)
                facets.Add(new(definition.Name, texts.Get(culture, definition.TitleKey), options));
        }
        return [.. facets, .. spec.Widening.Select(choice => choice.AsFacet(address, texts, culture))];
    }

    /// <summary>Makes the choices in force, each with the address without it: first the words, then those of the filters.</summary>
    public IReadOnlyList<Chosen> ChosenOf(IReadOnlyList<Facet> facets, ListAddress address, string culture)
    {
        var chosen = new List<Chosen>();
        if (address.Text.Length > 0)
            chosen.Add(texts.Chosen(culture, address.Text, address.With(ListAddress.TextName)));
        foreach (var facet in facets)
        {
            foreach (var option in facet.Options.Where(o => o.Checked))
                chosen.Add(texts.Chosen(culture, option.Text, address.Without(facet.Name, option.Value)));
        }
        return chosen;
    }

    // A value that was chosen stays a choice though no hit has it.
    private async ValueTask<IReadOnlyList<FacetOption>> OptionsAsync(
        FacetDefinition definition,
        IReadOnlyList<FacetCount> counts,
        IReadOnlyList<string> selected,
        string culture
    )
    {
        var unmet = selected.Except(counts.Select(c => c.Value)).Select(value => new FacetCount(value, 0));
        var options = new List<FacetOption>();
        foreach (var (value, count) in await definition.OrderAsync(names, [.. counts, .. unmet]))
        {
            var name = await definition.NameAsync(names, value, culture);
            options.Add(
                new(value, name, count, selected.Contains(value))
                {
                    CountText = Formats.In(culture).Number(count),
                    Level = await definition.LevelAsync(names, value),
                }
            );
        }
        return options;
    }
}
