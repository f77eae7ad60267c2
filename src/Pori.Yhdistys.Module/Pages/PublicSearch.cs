using System.Security.Claims;
using Pori.Cms.Identity;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// The search of public pages: it finds only types that anonymous readers may view, whoever asks, since the pages are cached
/// for all.
/// </summary>
internal sealed class PublicSearch(ISearch search, ContentAccess access, ShownTags shown)
{
    private static readonly ClaimsPrincipal Anyone = new(new ClaimsIdentity());

    /// <summary>Runs a query that names its types, as those of <see cref="PageQuery" /> do.</summary>
    public async ValueTask<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var types = new List<string>();
        foreach (var type in query.Keywords[PageQuery.TypeField])
        {
            shown.AddType(type);
            if (await MayViewAsync(type))
                types.Add(type);
        }
        return types.Count == 0
            ? new(0, [], new Dictionary<string, IReadOnlyList<FacetCount>>())
            : await search.SearchAsync(query.Where(PageQuery.TypeField, types), cancellationToken);
    }

    /// <summary>Gets whether anonymous readers may view a type.</summary>
    public ValueTask<bool> MayViewAsync(string contentType) => access.MayViewAsync(Anyone, contentType);
}
