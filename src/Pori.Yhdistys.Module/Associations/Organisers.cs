using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Events.Contracts;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>Associations organise events.</summary>
internal sealed class Organisers(IUnitOfWork work) : IOrganisers
{
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
