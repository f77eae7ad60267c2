using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Pori.Cms.Jobs;

/// <summary>
/// The site's scheduler: Quartz with a store that outlives the process. Only a serving process opens it, some seconds after it
/// has started to serve; commands never do. On PostgreSQL all servers share it, and each job runs on one.
/// </summary>
internal sealed partial class JobScheduler(
    JobRunner runner,
    JobStore store,
    ILoggerFactory loggers,
    IServiceProvider services,
    TimeProvider clock
) : BackgroundService
{
    private const string Group = "site";
    private readonly ILogger logger = loggers.CreateLogger<JobScheduler>();
    private IScheduler? scheduler;

    /// <summary>Gets when a job comes next; null when it does not, or no scheduler is open here.</summary>
    public async Task<DateTime?> NextAsync(string name, CancellationToken cancellationToken) =>
        scheduler is { } open
            ? (await open.GetTrigger(new TriggerKey(name, Group), cancellationToken))?.NextFireTimeUtc?.UtcDateTime
            : null;

    /// <summary>Opens the scheduler with the site's jobs and lets it run.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        var opened = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
        foreach (var job in runner.Jobs)
            await PlanAsync(opened, job, cancellationToken);
        await opened.Start(cancellationToken);
        scheduler = opened;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // What runs now ends first; it would otherwise run again at the next start.
        if (Interlocked.Exchange(ref scheduler, null) is { } open)
            await open.Shutdown(true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ServingAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await OpenAsync(stoppingToken);
                return;
            }
#pragma warning disable CA1031 // A database that is away now is tried again; the site serves without jobs meanwhile.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.NotOpened(logger, failure);
                await Task.Delay(TimeSpan.FromSeconds(30), clock, stoppingToken);
            }
        }
    }

    // The first readers come first: opening the store takes a second that they would wait.
    private async Task ServingAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IHostApplicationLifetime>() is { } lifetime)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task.WaitAsync(cancellationToken);
        }
        await Task.Delay(store.StartAfter, clock, cancellationToken);
    }

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(loggers);
        quartz.Services.AddSingleton(runner);
        quartz.UseTimeProvider(clock);
        quartz.UseDefaultThreadPool(4);
        quartz.ConfigureScheduler(options =>
        {
            options.InstanceName = "pori";
            options.GenerateInstanceId = true;
        });
        quartz.UsePersistentStore(store.Configure);
    }

    // What is planned already keeps its time, so that a restart neither skips nor repeats it.
    private async Task PlanAsync(IScheduler opened, IRecurringJob job, CancellationToken cancellationToken)
    {
        var fresh = await store.TriggerAsync(job, new TriggerKey(job.Name, Group));
        var known = await opened.GetTrigger(fresh.Key, cancellationToken);
        if (known is not null && known.Description == fresh.Description && !IsTooLate(known, fresh, job.Schedule))
            return;
        var detail = JobBuilder.Create<SiteJob>().WithIdentity(job.Name, Group).Build();
        if (known is not null)
            await opened.DeleteJob(new JobKey(job.Name, Group), cancellationToken);
        await opened.ScheduleJob(detail, fresh, cancellationToken: cancellationToken);
    }

    // A clock that was set back leaves times that are further away than the schedule says.
    private bool IsTooLate(ITrigger known, ITrigger fresh, JobSchedule schedule)
    {
        var now = clock.GetUtcNow();
        var latest = schedule.Interval is { } interval ? now + interval : fresh.GetFireTimeAfter(now);
        return known.NextFireTimeUtc is null || known.NextFireTimeUtc > latest;
    }

    private static partial class Log
    {
        [LoggerMessage(701, LogLevel.Error, "The scheduler could not be opened; it is tried again in half a minute")]
        public static partial void NotOpened(ILogger logger, Exception failure);
    }
}

/// <summary>What Quartz runs: the site's job of the same name.</summary>
[DisallowConcurrentExecution]
internal sealed class SiteJob(JobRunner runner) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.RunAsync(context.JobDetail.Key.Name, cancellationToken);
}
