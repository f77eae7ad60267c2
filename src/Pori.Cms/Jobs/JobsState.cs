using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Jobs;

/// <summary>A job as an operator sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schedule">When it comes, in words of the code.</param>
/// <param name="StartedUtc">When its last run began; null before the first.</param>
/// <param name="EndedUtc">When that ended; null while it goes on.</param>
/// <param name="Error">Why that failed, or null.</param>
/// <param name="NextUtc">When it comes next; null where no scheduler runs in this process.</param>
public sealed record JobView(
    string Name,
    string Schedule,
    DateTime? StartedUtc,
    DateTime? EndedUtc,
    string? Error,
    DateTime? NextUtc
);

/// <summary>Tells what the site's jobs did last and when they come next.</summary>
public sealed class JobsState
{
    private readonly JobRunner runner;
    private readonly JobScheduler scheduler;
    private readonly IUnitOfWork work;

    internal JobsState(JobRunner runner, JobScheduler scheduler, IUnitOfWork work) =>
        (this.runner, this.scheduler, this.work) = (runner, scheduler, work);

    /// <summary>Lists the jobs by name.</summary>
    public async Task<IReadOnlyList<JobView>> ListAsync(CancellationToken cancellationToken = default)
    {
        var runs = await work.ReadAsync(
            db => db.Set<JobRun>().ToDictionaryAsync(r => r.Name, cancellationToken),
            cancellationToken
        );
        var views = new List<JobView>();
        foreach (var job in runner.Jobs.OrderBy(j => j.Name, StringComparer.Ordinal))
        {
            var run = runs.GetValueOrDefault(job.Name);
            var next = await scheduler.NextAsync(job.Name, cancellationToken);
            views.Add(new(job.Name, job.Schedule.ToString(), run?.StartedUtc, run?.EndedUtc, run?.Error, next));
        }
        return views;
    }
}
