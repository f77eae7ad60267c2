using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>Runs every audit over one moment of the database.</summary>
public sealed class Audits
{
    private readonly CmsDatabase database;
    private readonly IAudit[] audits;

    internal Audits(CmsDatabase database, IEnumerable<IAudit> audits) =>
        (this.database, this.audits) = (database, [.. audits]);

    /// <summary>Gets the audits' names, in the order they run.</summary>
    public IReadOnlyList<string> Names => [.. audits.Select(a => a.Name)];

    /// <summary>Runs them; a sound site gives nothing.</summary>
    public async IAsyncEnumerable<Finding> RunAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await using var connection = database.CreateConnection();
        await database.OpenAsync(connection, cancellationToken);
        await using var moment = await database.BeginSnapshotAsync(connection, cancellationToken);
        await using var db = database.CreateContext(connection);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await db.Database.UseTransactionAsync(moment, cancellationToken);
        foreach (var audit in audits)
        {
            await foreach (var finding in audit.RunAsync(db, cancellationToken))
                yield return finding;
        }
    }
}
