using Fluid;

namespace Pori.Cms.Liquid;

/// <summary>Adds filters.</summary>
internal interface ILiquidFilters
{
    void AddTo(FilterCollection filters);
}

/// <summary>All tags and filters of the site.</summary>
internal sealed record LiquidVocabulary(IReadOnlyList<ILiquidTags> Tags, IReadOnlyList<ILiquidFilters> Filters);
