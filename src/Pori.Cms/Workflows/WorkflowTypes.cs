using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>The site's workflow types with every version that is kept, in memory and kept true by the change feed.</summary>
internal sealed class WorkflowTypes : IChangeSubscriber
{
    /// <summary>The kind of change that an import of a type tells; the id is the type's.</summary>
    public const string Kind = "workflow";

    private readonly ReadThrough<string, WorkflowTypeSet> cache;

    public WorkflowTypes(IUnitOfWork work) => cache = new(_ => work.ReadAsync(ReadAsync));

    public Task<WorkflowTypeSet> GetAsync() => cache.GetAsync("");

    /// <summary>Gets a version; one that another process has just imported is read anew.</summary>
    /// <exception cref="InvalidOperationException">There is no such version, which <c>check</c> tells too.</exception>
    public async Task<WorkflowType> VersionAsync(long id)
    {
        if ((await GetAsync()).Versions.GetValueOrDefault(id) is { } known)
            return known;
        cache.Clear();
        return (await GetAsync()).Versions.GetValueOrDefault(id)
            ?? throw new InvalidOperationException($"Version {id} of a workflow type is not stored.");
    }

    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == Kind))
            cache.Clear();
        return ValueTask.CompletedTask;
    }

    private static async Task<WorkflowTypeSet> ReadAsync(CmsDbContext db)
    {
        var rows = await db.Set<WorkflowTypeVersion>().OrderBy(v => v.Id).ToListAsync();
        var versions = rows.ToFrozenDictionary(v => v.Id, v => WorkflowType.Parse(v.Id, v.Json));
        return new([.. rows.Where(v => v.IsCurrent).Select(v => versions[v.Id])], versions);
    }
}

/// <summary>The types as they are at one moment.</summary>
/// <param name="Current">The versions that new instances begin with.</param>
/// <param name="Versions">Every version that is kept, by key.</param>
internal sealed record WorkflowTypeSet(
    IReadOnlyList<WorkflowType> Current,
    IReadOnlyDictionary<long, WorkflowType> Versions
)
{
    private readonly FrozenSet<string> waitedFor = Versions
        .Values.SelectMany(v => v.Activities)
        .Where(a => !a.IsStart)
        .Select(a => a.Name)
        .ToFrozenSet();

    public WorkflowType? Find(string workflowTypeId) => Current.FirstOrDefault(t => t.WorkflowTypeId == workflowTypeId);

    /// <summary>Gets whether an instance of any version may wait for an event of a kind.</summary>
    public bool MayWaitFor(string name) => waitedFor.Contains(name);
}
