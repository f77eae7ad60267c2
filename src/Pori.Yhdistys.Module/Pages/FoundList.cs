using Microsoft.AspNetCore.Http;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>A found page of a list with everything round its hits.</summary>
internal sealed record FoundList(ListSpec Spec, ListAddress Address, string Culture, SearchResult Result)
{
    /// <summary>Gets the count in words.</summary>
    public required string CountText { get; init; }

    /// <summary>Gets the filters.</summary>
    public required IReadOnlyList<Facet> Facets { get; init; }

    /// <summary>Gets the choices in force.</summary>
    public required IReadOnlyList<Chosen> Chosen { get; init; }

    /// <summary>Gets the pages, or null when one holds all.</summary>
    public required Pager? Pager { get; init; }

    /// <summary>Gets the hits of this page.</summary>
    public IReadOnlyList<SearchHit> Hits => Result.Hits;

    /// <summary>Gets whether the asked page lies behind the last one, which is then shown in its place.</summary>
    public bool PastTheEnd => Address.Page > (Pager?.Pages ?? 1);

    /// <summary>Gets the status of the answer: a page that does not exist is not found.</summary>
    public int Status => PastTheEnd ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
}
