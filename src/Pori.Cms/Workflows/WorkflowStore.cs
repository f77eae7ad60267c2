using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows;

/// <summary>
/// Stores how far instances have come, together with the effects of what they did. A row has one owner at a time and a count of
/// changes: who has lost either writes nothing.
/// </summary>
internal sealed class WorkflowStore(IUnitOfWork work, WorkflowTypes types, IdGenerator ids)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Makes the mark of a process that takes instances in hand.</summary>
    public string NewOwner() => ids.NewContentId();

    /// <summary>Takes an instance that has work left and that nobody has in hand.</summary>
    public async Task<bool> TakeAsync(string workflowId, string owner, CancellationToken cancellationToken) =>
        await work.RunAsync(
            db =>
            {
                var now = db.UtcNow;
                return db.Set<WorkflowInstance>()
                    .Where(i => i.WorkflowId == workflowId && i.Status == WorkflowStatus.Executing)
                    .Where(i => i.LeasedUntilUtc == null || i.LeasedUntilUtc <= now)
                    .ExecuteUpdateAsync(set =>
                        set.SetProperty(i => i.LeasedBy, owner).SetProperty(i => i.LeasedUntilUtc, now + Lease)
                    );
            },
            cancellationToken
        ) == 1;

    /// <summary>Reads an instance that an owner has in hand; null when it is another's.</summary>
    public async Task<WorkflowRun?> ReadAsync(string workflowId, string owner, HttpRun? http)
    {
        var row = await work.ReadAsync(db =>
            db.Set<WorkflowInstance>().FirstOrDefaultAsync(i => i.WorkflowId == workflowId && i.LeasedBy == owner)
        );
        return row is null ? null : WorkflowRun.Of(row, await types.VersionAsync(row.TypeVersionId), http);
    }

    /// <summary>Finds instances with work left that nobody has in hand: their process died, or has not come to them yet.</summary>
    public Task<List<string>> AbandonedAsync(int most) =>
        work.ReadAsync(async db =>
        {
            var now = db.UtcNow;
            return await db.Set<WorkflowInstance>()
                .Where(i => i.Status == WorkflowStatus.Executing)
                .Where(i => i.LeasedUntilUtc == null || i.LeasedUntilUtc <= now)
                .OrderBy(i => i.CreatedUtc)
                .Take(most)
                .Select(i => i.WorkflowId)
                .ToListAsync();
        });

    /// <summary>Stores an instance with the effects of what it has done; one at rest is let go.</summary>
    /// <returns>False when it is another's by now; then nothing was written.</returns>
    /// <exception cref="ContentException">An effect is refused; nothing was written.</exception>
    public async Task<bool> SaveAsync(WorkflowRun run)
    {
        var stored = await work.RunAsync(
            async db =>
            {
                if (await FindAsync(db, run) is not { } row)
                    return false;
                using (WorkflowOrigin.Enter(run))
                {
                    foreach (var effect in run.Effects)
                        await effect(db);
                }
                await WriteAsync(db, row, run, run.IsAtRest ? null : run.Owner);
                return true;
            },
            CancellationToken.None
        );
        if (!stored)
            return false;
        run.Version++;
        run.WaitsAnew = false;
        run.Effects.Clear();
        return true;
    }

    /// <summary>Gets the row of an instance as it was read; null when it has changed since.</summary>
    public static Task<WorkflowInstance?> FindAsync(CmsDbContext db, WorkflowRun run) =>
        db.Set<WorkflowInstance>()
            .AsTracking()
            .FirstOrDefaultAsync(i =>
                i.WorkflowId == run.WorkflowId && i.Version == run.Version && i.LeasedBy == run.Owner
            );

    /// <summary>Adds a new instance, in the hands of an owner.</summary>
    public static Task AddAsync(CmsDbContext db, WorkflowRun run, string owner)
    {
        var row = new WorkflowInstance
        {
            WorkflowId = run.WorkflowId,
            WorkflowTypeId = run.Type.WorkflowTypeId,
            TypeVersionId = run.Type.VersionId,
            CreatedUtc = run.CreatedUtc,
        };
        db.Add(row);
        return WriteAsync(db, row, run, owner);
    }

    /// <summary>
    /// Writes an instance into its row, and what it waits for into theirs. From here on the owner has it in hand; one at rest has
    /// none.
    /// </summary>
    public static async Task WriteAsync(CmsDbContext db, WorkflowInstance row, WorkflowRun run, string? owner)
    {
        if (run.Status == WorkflowStatus.Finished && run.Type.DeletesFinished)
        {
            db.Remove(row);
            return;
        }
        row.Status = run.Status;
        row.CorrelationId = run.CorrelationId;
        row.State = run.State.ToText();
        row.Progress = run.Progress.ToText();
        row.FaultMessage = run.FaultMessage;
        row.EndedUtc = run.Status == WorkflowStatus.Finished ? db.UtcNow : null;
        row.Version = run.Version + 1;
        row.LeasedBy = owner;
        row.LeasedUntilUtc = owner is null ? null : db.UtcNow + Lease;
        if (run.WaitsAnew)
            await WriteBlockingAsync(db, run);
    }

    private static async Task WriteBlockingAsync(CmsDbContext db, WorkflowRun run)
    {
        if (run.Version > 0)
            await db.Set<WorkflowBlocking>().Where(b => b.WorkflowId == run.WorkflowId).ExecuteDeleteAsync();
        db.AddRange(
            run.Progress.Blocking.Select(blocked => new WorkflowBlocking
            {
                WorkflowId = run.WorkflowId,
                ActivityId = blocked.ActivityId,
                ActivityName = blocked.Name,
                CorrelationId = run.CorrelationId,
                SinceUtc = blocked.SinceUtc,
                DueUtc = blocked.DueUtc,
            })
        );
    }
}
