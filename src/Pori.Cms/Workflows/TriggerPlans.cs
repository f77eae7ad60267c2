using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>Whom an event concerns.</summary>
/// <param name="Resumed">Instances with the activity that waits for it.</param>
/// <param name="Started">Types that begin with it.</param>
internal sealed record TriggerPlan(
    IReadOnlyList<(WorkflowRun Run, string ActivityId)> Resumed,
    IReadOnlyList<WorkflowStart> Started
);

/// <summary>What came of an event.</summary>
internal enum TriggerOutcome
{
    Done,

    /// <summary>An instance has changed since it was looked at; the event is looked at anew.</summary>
    Changed,

    /// <summary>The caller's part of the transaction said no.</summary>
    GivenUp,
}

/// <summary>Writes what an event changes: instances get their work and an owner, new ones begin.</summary>
internal sealed class TriggerPlans(IUnitOfWork work, WorkflowStore store, IdGenerator ids)
{
    public async Task<(TriggerOutcome Outcome, IReadOnlyList<WorkflowRun> Runs)> CarryOutAsync(
        TriggerPlan plan,
        WorkflowEvent happened,
        Func<CmsDbContext, Task<bool>>? alongside
    )
    {
        if (plan is { Resumed.Count: 0, Started.Count: 0 } && alongside is null)
            return (TriggerOutcome.Done, []);
        var owner = store.NewOwner();
        var resumed = Resumed(plan, happened);
        try
        {
            var started = await work.RunAsync(db => WriteAsync(db, resumed, plan.Started, owner, alongside));
            if (started is null)
                return (TriggerOutcome.GivenUp, []);
            var all = resumed.Concat(started).ToList();
            foreach (var run in all)
                (run.Version, run.Owner, run.WaitsAnew) = (run.Version + 1, owner, false);
            return (TriggerOutcome.Done, all);
        }
        catch (ChangedException)
        {
            return (TriggerOutcome.Changed, []);
        }
    }

    private async Task<List<WorkflowRun>?> WriteAsync(
        CmsDbContext db,
        List<WorkflowRun> resumed,
        IReadOnlyList<WorkflowStart> starts,
        string owner,
        Func<CmsDbContext, Task<bool>>? alongside
    )
    {
        if (alongside is not null && !await alongside(db))
            return null;
        foreach (var run in resumed)
        {
            var row = await WorkflowStore.FindAsync(db, run) ?? throw new ChangedException();
            await WorkflowStore.WriteAsync(db, row, run, owner);
        }
        return await StartAsync(db, starts, owner);
    }

    // Two activities of one instance may wait for the same event.
    private static List<WorkflowRun> Resumed(TriggerPlan plan, WorkflowEvent happened)
    {
        var runs = new Dictionary<string, WorkflowRun>(StringComparer.Ordinal);
        foreach (var (run, activityId) in plan.Resumed)
        {
            runs.TryAdd(run.WorkflowId, run);
            runs[run.WorkflowId].Resume(activityId, happened.Input);
        }
        return [.. runs.Values];
    }

    private async Task<List<WorkflowRun>> StartAsync(CmsDbContext db, IReadOnlyList<WorkflowStart> starts, string owner)
    {
        var started = new List<WorkflowRun>();
        foreach (var start in starts)
        {
            // The row of the version is where starts of a singleton wait for each other.
            var isCurrent = await db.Set<WorkflowTypeVersion>()
                .Where(v => v.Id == start.Type.VersionId && v.IsCurrent)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Started, v => v.Started + 1));
            if (isCurrent == 0)
                throw new ChangedException();
            if (start.Type.IsSingleton && await IsUnderWayAsync(db, start.Type))
                continue;
            var run = WorkflowRun.New(start, ids.NewContentId(), db.UtcNow);
            await WorkflowStore.AddAsync(db, run, owner);
            await db.SaveChangesAsync();
            started.Add(run);
        }
        return started;
    }

    private static Task<bool> IsUnderWayAsync(CmsDbContext db, WorkflowType type) =>
        db.Set<WorkflowInstance>()
            .AnyAsync(i =>
                i.WorkflowTypeId == type.WorkflowTypeId
                && (i.Status == WorkflowStatus.Halted || i.Status == WorkflowStatus.Executing)
            );

    /// <summary>Rolls the transaction back: what was planned on is no longer so.</summary>
    private sealed class ChangedException : Exception;
}
