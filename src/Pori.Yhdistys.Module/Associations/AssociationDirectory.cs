using Microsoft.EntityFrameworkCore;
using Pori.Cms.Search;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <inheritdoc cref="IAssociationDirectory" />
internal sealed class AssociationDirectory(PublicSearch search, IUnitOfWork work) : IAssociationDirectory
{
    public async ValueTask<int> CountAsync(string culture, CancellationToken cancellationToken)
    {
        var query = new SearchQuery
        {
            Culture = culture,
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                ["type"] = [AssociationSearch.Type],
                [ListedIn.Field] = [culture],
                ["status"] = [AssociationSearch.Active],
            },
            Take = 0,
        };
        return (await search.SearchAsync(query, cancellationToken)).Count;
    }

    public Task<IReadOnlyList<string>> IdsAsync(int most, CancellationToken cancellationToken) =>
        work.ReadAsync<IReadOnlyList<string>>(
            async db =>
                await db.Set<AssociationIndex>()
                    .Where(i => i.Published && i.Status == "active")
                    .OrderBy(i => i.ContentItemId)
                    .Select(i => i.ContentItemId)
                    .Take(most)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );
}
