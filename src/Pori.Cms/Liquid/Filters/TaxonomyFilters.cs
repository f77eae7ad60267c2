using Fluid;
using Fluid.Values;
using Pori.Cms.Caching;
using Pori.Cms.Taxonomies;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Terms: <c>taxonomy_terms</c> of ids or of a taxonomy field, <c>inherited_terms</c> of one with those above it.</summary>
internal sealed class TaxonomyFilters(TermLookup terms) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("taxonomy_terms", TermsAsync);
        filters.AddFilter("inherited_terms", InheritedAsync);
    }

    private async ValueTask<FluidValue> TermsAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var taxonomy = arguments.At(0).ToStringValue();
        var ids = Values.TextsOf(input, context);
        if (input is DictionaryValue field)
        {
            ids = Values.TextsOf(await field.GetValueAsync("TermContentItemIds", context), context);
            taxonomy = (await field.GetValueAsync("TaxonomyContentItemId", context)).ToStringValue();
        }
        var found = new List<Term>();
        foreach (var id in ids)
        {
            if (await terms.FindAsync(id) is { } term && (taxonomy.Length == 0 || term.TaxonomyId == taxonomy))
                found.Add(term);
        }
        return List(found, context);
    }

    private async ValueTask<FluidValue> InheritedAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var id = Values.ItemOf(input)?.ContentItemId ?? input.ToStringValue();
        var taxonomy = Values.ItemOf(arguments.At(0))?.ContentItemId ?? arguments.At(0).ToStringValue();
        var chain = await terms.WithAncestorsAsync(id);
        return List(chain.Where(t => taxonomy.Length == 0 || t.TaxonomyId == taxonomy), context);
    }

    private static FluidValue List(IEnumerable<Term> terms, TemplateContext context)
    {
        var all = terms.ToList();
        if (LiquidContext.Of(context).Scope.Http?.GetPageTags() is { } tags)
        {
            foreach (var taxonomy in all.Select(t => t.TaxonomyId).Distinct())
                tags.AddContent(taxonomy);
        }
        return Values.List(all.Select(t => t.Item));
    }
}
