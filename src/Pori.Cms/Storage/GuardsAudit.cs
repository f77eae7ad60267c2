using System.Runtime.CompilerServices;

namespace Pori.Cms.Storage;

/// <summary>Finds triggers and the like that a migration or a hand has lost.</summary>
internal sealed class GuardsAudit(CmsDatabase database) : IAudit
{
    public string Name => "guards";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var existing = await database.ExistingGuardsAsync(cancellationToken);
        foreach (var guard in database.Guards)
        {
            if (!existing.Contains(guard.Name))
                yield return new(Name, guard.Name, "is not in the database; the next start puts it back.");
        }
    }
}
