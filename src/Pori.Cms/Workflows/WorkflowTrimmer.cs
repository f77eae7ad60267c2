using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>Removes instances that ended long ago. What waits or has faulted stays, whatever its age.</summary>
internal sealed class WorkflowTrimmer(IOptions<WorkflowOptions> options) : ITrimmer
{
    public Task<int> TrimAsync(CmsDbContext db, int most)
    {
        var before = db.UtcNow - options.Value.Retention;
        var old = db.Set<WorkflowInstance>()
            .Where(i => i.EndedUtc < before)
            .OrderBy(i => i.EndedUtc)
            .Take(most)
            .Select(i => i.WorkflowId);
        return db.Set<WorkflowInstance>().Where(i => old.Contains(i.WorkflowId)).ExecuteDeleteAsync();
    }
}

/// <summary>Removes versions of workflow types that nothing runs by any more and nothing begins with.</summary>
internal sealed class WorkflowVersionTrimmer : ITrimmer
{
    public async Task<int> TrimAsync(CmsDbContext db, int most)
    {
        var idle = await db.Set<WorkflowTypeVersion>()
            .AsNoTracking()
            .Where(v => !v.IsCurrent && !db.Set<WorkflowInstance>().Any(i => i.TypeVersionId == v.Id))
            .OrderBy(v => v.Id)
            .Take(most)
            .Select(v => new { v.Id, v.WorkflowTypeId })
            .ToListAsync();
        foreach (var type in idle.Select(v => v.WorkflowTypeId).Distinct())
            db.Changed(WorkflowTypes.Kind, type);
        var ids = idle.Select(v => v.Id).ToArray();
        return await db.Set<WorkflowTypeVersion>().Where(v => ids.Contains(v.Id)).ExecuteDeleteAsync();
    }
}
