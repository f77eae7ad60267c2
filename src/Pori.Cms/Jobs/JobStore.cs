using Microsoft.Extensions.Options;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Quartz;

namespace Pori.Cms.Jobs;

/// <summary>Says where Quartz keeps the jobs' times, and makes its triggers.</summary>
internal sealed class JobStore(
    IOptions<JobOptions> options,
    IOptions<DatabaseOptions> database,
    SiteSettings settings,
    TimeProvider clock
)
{
    public TimeSpan StartAfter => options.Value.StartAfter;

    public void Configure(IPersistentStoreBuilder store)
    {
        store.ProvisionSchema();
        store.ConfigureStore(jobs => jobs.StoreJobDataAsStrings = true);
        if (database.Value.PostgresConnection is { } connection)
        {
            store.UsePostgres(connection);
            store.UseClustering();
        }
        else
        {
            store.UseSqlite($"Data Source={SqliteFile};Default Timeout=30");
        }
    }

    /// <summary>Makes a job's trigger. A time that was missed, by a stop or a long run, is made up for once.</summary>
    public async Task<ITrigger> TriggerAsync(IRecurringJob job, TriggerKey key)
    {
        var site = await settings.GetAsync();
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(site.Zone.Id, out var found) ? found : TimeZoneInfo.Utc;
        IScheduleBuilder schedule = job.Schedule.Interval is { } interval
            ? SimpleScheduleBuilder
                .Create()
                .WithInterval(interval)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)
            : CronScheduleBuilder
                .Create(job.Schedule.Cron!)
                .InTimeZone(zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        return TriggerBuilder
            .Create(clock)
            .WithIdentity(key)
            .WithDescription($"{job.Schedule} {zone.Id}")
            .StartNow()
            .WithSchedule(schedule)
            .Build();
    }

    private string SqliteFile =>
        options.Value.SqliteFile ?? Path.ChangeExtension(database.Value.SqliteFile, ".jobs.db");
}
