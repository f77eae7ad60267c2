using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;

namespace Pori.Cms.Jobs;

/// <summary>Runs jobs by name, and notes when each began, ended and failed.</summary>
internal sealed partial class JobRunner(IEnumerable<IRecurringJob> jobs, IUnitOfWork work, ILogger<JobRunner> logger)
{
    private const int LongestError = 500;
    private readonly Dictionary<string, IRecurringJob> byName = jobs.ToDictionary(j => j.Name, StringComparer.Ordinal);

    /// <summary>Gets the site's jobs.</summary>
    public IReadOnlyCollection<IRecurringJob> Jobs => byName.Values;

    /// <summary>Runs a job; one that this site does not have any more is passed over.</summary>
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        if (!byName.TryGetValue(name, out var job))
            return;
        await NoteAsync(name, (run, now) => (run.StartedUtc, run.EndedUtc) = (now, null), cancellationToken);
        string? error = null;
        try
        {
            await job.RunAsync(cancellationToken);
        }
#pragma warning disable CA1031 // A job that fails is noted and comes again at its next time.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.Failed(logger, failure, name);
            error = $"{failure.GetType().Name}: {failure.Message}";
        }
        await NoteAsync(name, (run, now) => End(run, now, error), CancellationToken.None);
    }

    private static void End(JobRun run, DateTime now, string? error)
    {
        run.EndedUtc = now;
        run.Error = error?.Length > LongestError ? error[..LongestError] : error;
        run.Failures = error is null ? 0 : run.Failures + 1;
    }

    private Task NoteAsync(string name, Action<JobRun, DateTime> note, CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                var run = await db.Set<JobRun>().AsTracking().FirstOrDefaultAsync(r => r.Name == name);
                if (run is null)
                    db.Add(run = new JobRun { Name = name });
                note(run, db.UtcNow);
            },
            cancellationToken
        );

    private static partial class Log
    {
        [LoggerMessage(700, LogLevel.Error, "The job '{Name}' has failed; it comes again at its next time")]
        public static partial void Failed(ILogger logger, Exception failure, string name);
    }
}
