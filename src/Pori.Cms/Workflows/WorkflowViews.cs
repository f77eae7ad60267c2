using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>Reads instances for people, in two queries whatever their number.</summary>
internal sealed class WorkflowViews(IUnitOfWork work, WorkflowTypes types)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<WorkflowView>> ListAsync(
        Func<IQueryable<WorkflowInstance>, IQueryable<WorkflowInstance>> choose
    )
    {
        var (rows, waiting) = await work.ReadAsync(async db =>
        {
            var found = await choose(db.Set<WorkflowInstance>())
                .OrderByDescending(i => i.CreatedUtc)
                .ThenByDescending(i => i.WorkflowId)
                .Take(Most)
                .ToListAsync();
            var ids = found.Select(i => i.WorkflowId).ToArray();
            var blocking = await db.Set<WorkflowBlocking>()
                .Where(b => ids.Contains(b.WorkflowId))
                .OrderBy(b => b.Id)
                .ToListAsync();
            return (found, blocking.ToLookup(b => b.WorkflowId));
        });
        var views = new List<WorkflowView>(rows.Count);
        foreach (var row in rows)
            views.Add(View(row, waiting[row.WorkflowId], await types.VersionAsync(row.TypeVersionId)));
        return views;
    }

    /// <summary>Writes an instance as Orchard stores it.</summary>
    public async Task<JsonObject?> DocumentAsync(string workflowId)
    {
        var row = await work.ReadAsync(db =>
            db.Set<WorkflowInstance>().FirstOrDefaultAsync(i => i.WorkflowId == workflowId)
        );
        if (row is null)
            return null;
        var type = await types.VersionAsync(row.TypeVersionId);
        var state = (JsonObject)JsonNode.Parse(row.State)!;
        state["ExecutedActivities"] = new JsonArray();
        var document = new JsonObject { ["WorkflowId"] = row.WorkflowId, ["WorkflowTypeId"] = row.WorkflowTypeId };
        if (row.CorrelationId.Length > 0)
            document["CorrelationId"] = row.CorrelationId;
        document["State"] = state;
        document["Status"] = row.Status;
        if (row.FaultMessage is not null)
            document["FaultMessage"] = row.FaultMessage;
        document["LockTimeout"] = 0;
        document["LockExpiration"] = 0;
        document["BlockingActivities"] = new JsonArray([
            .. WorkflowProgress.Parse(row.Progress).Blocking.Select(b => Blocking(b, type)),
        ]);
        document["CreatedUtc"] = row.CreatedUtc;
        document["IsAtomic"] = false;
        return document;
    }

    private static JsonObject Blocking(BlockedActivity blocked, WorkflowType type) =>
        new()
        {
            ["ActivityId"] = blocked.ActivityId,
            ["IsStart"] = type.Activity(blocked.ActivityId)?.IsStart ?? false,
            ["Name"] = blocked.Name,
        };

    private static WorkflowView View(WorkflowInstance row, IEnumerable<WorkflowBlocking> waiting, WorkflowType type)
    {
        var state = WorkflowState.Parse(row.State);
        return new(row.WorkflowId, row.WorkflowTypeId, type.Name, row.Status, row.CorrelationId, row.CreatedUtc)
        {
            FaultMessage = row.FaultMessage,
            Waiting =
            [
                .. waiting.Select(b => new WaitingView(
                    b.ActivityId,
                    b.ActivityName,
                    type.Activity(b.ActivityId)?.Title ?? b.ActivityName,
                    b.SinceUtc
                )
                {
                    DueUtc = b.DueUtc,
                    Actions = UserTaskEvent.Actions(state.ActivityState(b.ActivityId)),
                    Roles = UserTaskEvent.Roles(state.ActivityState(b.ActivityId)),
                }),
            ],
        };
    }
}
