using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>Finds versions without their other half and items whose flags contradict each other.</summary>
internal sealed class VersionsAudit : IAudit
{
    public string Name => "versions";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var finding in await WithoutEnvelopeAsync(db, cancellationToken))
            yield return finding;
        foreach (var finding in await WithoutDocumentAsync(db, cancellationToken))
            yield return finding;
        foreach (var finding in await ContradictingAsync(db, cancellationToken))
            yield return finding;
    }

    private async Task<IEnumerable<Finding>> WithoutEnvelopeAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var withoutEnvelope = await db
            .Documents.Where(d => !db.ContentItems.Any(i => i.DocumentId == d.Id))
            .Select(d => d.Id)
            .ToListAsync(cancellationToken);
        return withoutEnvelope.Select(id => new Finding(
            Name,
            $"document {id}",
            "has no row in ContentItemIndex, so no item has this version."
        ));
    }

    private async Task<IEnumerable<Finding>> WithoutDocumentAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var withoutDocument = await db
            .ContentItems.Where(i => !db.Documents.Any(d => d.Id == i.DocumentId))
            .Select(i => new { i.ContentItemId, i.DocumentId })
            .ToListAsync(cancellationToken);
        return withoutDocument.Select(row => new Finding(
            Name,
            row.ContentItemId,
            $"points to document {row.DocumentId}, which does not exist."
        ));
    }

    private async Task<IEnumerable<Finding>> ContradictingAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var flags = await db
            .ContentItems.GroupBy(i => i.ContentItemId)
            .Select(g => new
            {
                Id = g.Key,
                Latest = g.Count(i => i.Latest),
                Published = g.Count(i => i.Published),
            })
            .Where(f => f.Latest > 1 || f.Published > 1 || (f.Published > 0 && f.Latest == 0))
            .ToListAsync(cancellationToken);
        return flags.Select(item => new Finding(
            Name,
            item.Id,
            $"has {item.Published} published and {item.Latest} newest versions; at most one of each is right, "
                + "and a published item has a newest one."
        ));
    }
}
