using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>
/// Finds instances that wait for other things than the table says by which events find them, and those whose type's version is
/// gone. It also tells of signals that are left alone.
/// </summary>
internal sealed class WorkflowsAudit : IAudit
{
    private const int Batch = 500;

    public string Name => "workflows";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        for (var after = ""; ; )
        {
            var from = after;
            var instances = await db.Set<WorkflowInstance>()
#pragma warning disable CA1309 // The database compares, by the order that it sorts by.
                .Where(i => string.Compare(i.WorkflowId, from) > 0)
#pragma warning restore CA1309
                .OrderBy(i => i.WorkflowId)
                .Take(Batch)
                .ToListAsync(cancellationToken);
            if (instances.Count == 0)
                break;
            after = instances[^1].WorkflowId;
            foreach (var finding in await CompareAsync(db, instances, cancellationToken))
                yield return finding;
        }
        foreach (var stray in await StrayAsync(db, cancellationToken))
            yield return stray;
        var stuck = await WorkflowRepairs.StuckAsync(db);
        if (stuck.Count > 0)
            yield return Finding.Note(Name, $"{stuck.Count} signals are given up");
    }

    private async Task<List<Finding>> CompareAsync(
        CmsDbContext db,
        List<WorkflowInstance> instances,
        CancellationToken cancellationToken
    )
    {
        var ids = instances.Select(i => i.WorkflowId).ToArray();
        var rows = await db.Set<WorkflowBlocking>()
            .Where(b => ids.Contains(b.WorkflowId))
            .ToListAsync(cancellationToken);
        var versions = instances.Select(i => i.TypeVersionId).Distinct().ToArray();
        var known = await db.Set<WorkflowTypeVersion>()
            .Where(v => versions.Contains(v.Id))
            .Select(v => v.Id)
            .ToHashSetAsync(cancellationToken);
        var found = new List<Finding>();
        foreach (var instance in instances)
        {
            if (!known.Contains(instance.TypeVersionId))
                found.Add(
                    new(Name, instance.WorkflowId, $"runs by version {instance.TypeVersionId}, which is not stored.")
                );
            if (Problem(instance, rows.Where(r => r.WorkflowId == instance.WorkflowId)) is { } problem)
                found.Add(new(Name, instance.WorkflowId, problem));
        }
        return found;
    }

    private static string? Problem(WorkflowInstance instance, IEnumerable<WorkflowBlocking> rows)
    {
        var progress = WorkflowProgress.Parse(instance.Progress);
        var kept = progress.Blocking.Select(b => (b.ActivityId, b.Name, instance.CorrelationId)).ToHashSet();
        if (!kept.SetEquals(rows.Select(r => (r.ActivityId, r.ActivityName, r.CorrelationId))))
            return "waits for other things than the table of blocking activities says.";
        return instance.Status switch
        {
            WorkflowStatus.Halted when kept.Count == 0 => "is halted and waits for nothing.",
            WorkflowStatus.Halted or WorkflowStatus.Finished when progress.Scheduled.Count > 0 =>
                $"is {instance.Status} and has work left.",
            WorkflowStatus.Executing or WorkflowStatus.Faulted when progress.Scheduled.Count == 0 =>
                $"is {instance.Status} and has nothing left to do.",
            WorkflowStatus.Finished or WorkflowStatus.Aborted when kept.Count > 0 =>
                $"is {instance.Status} and waits for something.",
            _ => null,
        };
    }

    private async Task<IEnumerable<Finding>> StrayAsync(CmsDbContext db, CancellationToken cancellationToken)
    {
        var stray = await db.Set<WorkflowBlocking>()
            .Where(b => !db.Set<WorkflowInstance>().Any(i => i.WorkflowId == b.WorkflowId))
            .Select(b => b.WorkflowId)
            .Distinct()
            .ToListAsync(cancellationToken);
        return stray.Select(id => new Finding(Name, id, "is waited for in a workflow that does not exist."));
    }
}
