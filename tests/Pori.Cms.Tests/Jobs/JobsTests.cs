using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pori.Cms.Jobs;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Jobs;

/// <summary>Jobs that come back, over the scheduler's own store.</summary>
public abstract class JobsTests(TestDatabase database)
{
    [Fact]
    public async Task A_job_runs_is_noted_and_keeps_its_time_over_a_restart()
    {
        await using var own = await database.AnotherAsync();
        var job = new CountingJob("counting", JobSchedule.Every(TimeSpan.FromHours(1)));
        DateTime? next;
        await using (var site = await StartAsync(own, job))
        {
            await OpenAsync(site);
            await Eventually.HoldsAsync(() => Task.FromResult(job.Runs == 1), "the job has run at once");
            var view = await EndedAsync(site, "counting");
            view.Error.ShouldBeNull();
            next = view.NextUtc.ShouldNotBeNull();
            (next.Value - view.StartedUtc!.Value).ShouldBe(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
            await CloseAsync(site);
        }

        await using var again = await StartAsync(own, job);
        await OpenAsync(again);

        (await ViewAsync(again, "counting")).NextUtc.ShouldBe(next);
        job.Runs.ShouldBe(1);
        await CloseAsync(again);
    }

    [Fact]
    public async Task A_job_that_fails_is_noted_and_comes_again()
    {
        await using var own = await database.AnotherAsync();
        var job = new CountingJob("failing", JobSchedule.Every(TimeSpan.FromSeconds(1))) { Fails = true };
        await using var site = await StartAsync(own, job);
        await OpenAsync(site);

        await Eventually.HoldsAsync(() => Task.FromResult(job.Runs >= 2), "the job has come again");
        await CloseAsync(site);

        (await ViewAsync(site, "failing")).Error.ShouldBe("InvalidOperationException: It fails.");
        (await site.Work.ReadAsync(db => db.Set<JobRun>().SingleAsync(r => r.Name == "failing"))).Failures.ShouldBe(
            job.Runs
        );
    }

    [Fact]
    public async Task A_changed_schedule_and_a_clock_that_was_set_back_give_a_job_its_time_anew()
    {
        await using var own = await database.AnotherAsync();
        await using (var site = await StartAsync(own, new CountingJob("daily", JobSchedule.Daily(3, 0))))
        {
            await OpenAsync(site);
            var view = await ViewAsync(site, "daily");
            view.Schedule.ShouldBe("0 0 3 * * ?");
            view.StartedUtc.ShouldBeNull();
            Zone.HourOf(view.NextUtc!.Value).ShouldBe(3);
            await CloseAsync(site);
        }
        await using (var changed = await StartAsync(own, new CountingJob("daily", JobSchedule.Daily(4, 30))))
        {
            await OpenAsync(changed);
            Zone.HourOf((await ViewAsync(changed, "daily")).NextUtc!.Value).ShouldBe(4);
            await CloseAsync(changed);
        }

        var earlier = new ShiftedClock(TimeSpan.FromDays(-30));
        await using var back = await StartAsync(own, new CountingJob("daily", JobSchedule.Daily(4, 30)), earlier);
        await OpenAsync(back);
        (await ViewAsync(back, "daily")).NextUtc!.Value.ShouldBeLessThan(
            earlier.GetUtcNow().UtcDateTime.AddDays(1).AddMinutes(1)
        );
        await CloseAsync(back);
    }

    [Fact]
    public async Task The_scheduler_and_the_sites_writers_do_not_hinder_each_other()
    {
        await using var own = await database.AnotherAsync();
        var jobs = Enumerable
            .Range(0, 8)
            .Select(i => new CountingJob($"job {i}", JobSchedule.Every(TimeSpan.FromSeconds(1))))
            .ToArray();
        await using var site = await TestSite.StartAsync(
            own,
            services => Array.ForEach(jobs, j => services.AddSingleton<IRecurringJob>(j))
        );
        await OpenAsync(site);
        var slowest = TimeSpan.Zero;
        for (var i = 0; jobs.Any(j => j.Runs < 2); i++)
        {
            i.ShouldBeLessThan(20_000, "The jobs do not come again while the site writes.");
            var began = TimeProvider.System.GetTimestamp();
            await site.WriteAsync($"beside-{i}");
            var took = TimeProvider.System.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
        }
        await CloseAsync(site);

        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await new JobViews(site).ListAsync()).ShouldAllBe(v => v.Error == null);
    }

    [Fact]
    public async Task A_command_opens_no_scheduler()
    {
        await using var own = await database.AnotherAsync();
        var job = new CountingJob("counting", JobSchedule.Every(TimeSpan.FromSeconds(1)));
        await using var site = await StartAsync(own, job);

        // What a command does: the services are built and used, and nothing is started.
        (await ViewAsync(site, "counting")).NextUtc.ShouldBeNull();
        await Task.Delay(TimeSpan.FromSeconds(1.5));

        job.Runs.ShouldBe(0);
        if (own is SqliteTestDatabase sqlite)
            File.Exists(Path.ChangeExtension(sqlite.File, ".jobs.db")).ShouldBeFalse();
    }

    private static Task<TestSite> StartAsync(TestDatabase database, IRecurringJob job, TimeProvider? clock = null) =>
        TestSite.StartAsync(database, services => services.AddSingleton(job), clock);

    private static Task OpenAsync(TestSite site) => site.Get<JobScheduler>().OpenAsync(CancellationToken.None);

    private static Task CloseAsync(TestSite site) => ((IHostedService)site.Get<JobScheduler>()).StopAsync(default);

    private static async Task<JobView> EndedAsync(TestSite site, string name)
    {
        await Eventually.HoldsAsync(
            async () => (await ViewAsync(site, name)).EndedUtc is not null,
            "the end of the run is noted"
        );
        return await ViewAsync(site, name);
    }

    private static async Task<JobView> ViewAsync(TestSite site, string name) =>
        (await new JobViews(site).ListAsync()).Single(v => v.Name == name);

    private sealed class JobViews(TestSite site)
    {
        public Task<IReadOnlyList<JobView>> ListAsync() => site.Get<JobsState>().ListAsync();
    }

    private sealed class CountingJob(string name, JobSchedule schedule) : IRecurringJob
    {
        private int runs;

        public bool Fails { get; init; }

        public int Runs => Volatile.Read(ref runs);

        public string Name => name;

        public JobSchedule Schedule => schedule;

        public Task RunAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref runs);
            return Fails ? throw new InvalidOperationException("It fails.") : Task.CompletedTask;
        }
    }

    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    // Without settings the site's zone is Finland's.
    private static class Zone
    {
        public static int HourOf(DateTime utc) =>
            TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki")).Hour;
    }
}

public sealed class JobsOnSqlite(SqliteTestDatabase database) : JobsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class JobsOnPostgres(PostgresTestDatabase database)
    : JobsTests(database),
        IClassFixture<PostgresTestDatabase>
{
    [Fact]
    public async Task Of_two_servers_on_one_database_one_runs_each_job()
    {
        await using var own = await Database.AnotherAsync();
        var runs = new RunLog();
        await using var one = await StartServerAsync(own, runs);
        await using var two = await StartServerAsync(own, runs);
        await one.Get<JobScheduler>().OpenAsync(CancellationToken.None);
        await two.Get<JobScheduler>().OpenAsync(CancellationToken.None);

        await Eventually.HoldsAsync(() => Task.FromResult(runs.Count >= 4), "the job has come four times");
        await ((IHostedService)one.Get<JobScheduler>()).StopAsync(default);
        await ((IHostedService)two.Get<JobScheduler>()).StopAsync(default);

        runs.MostAtOnce.ShouldBe(1);
        // Two servers that each ran it would need half the time.
        runs.Span.ShouldBeGreaterThan(TimeSpan.FromSeconds(2.5));
    }

    private PostgresTestDatabase Database { get; } = database;

    private static Task<TestSite> StartServerAsync(TestDatabase database, RunLog runs) =>
        TestSite.StartAsync(database, services => services.AddSingleton<IRecurringJob>(new SharedJob(runs)));

    private sealed class RunLog
    {
        private readonly List<long> starts = [];
        private int running;

        public int MostAtOnce { get; private set; }

        public int Count => starts.Count;

        public TimeSpan Span => TimeProvider.System.GetElapsedTime(starts[0], starts[3]);

        public async Task RunAsync()
        {
            lock (starts)
            {
                starts.Add(TimeProvider.System.GetTimestamp());
                MostAtOnce = Math.Max(MostAtOnce, ++running);
            }
            await Task.Delay(200);
            lock (starts)
                running--;
        }
    }

    private sealed class SharedJob(RunLog runs) : IRecurringJob
    {
        public string Name => "shared";

        public JobSchedule Schedule { get; } = JobSchedule.Every(TimeSpan.FromSeconds(1));

        public Task RunAsync(CancellationToken cancellationToken) => runs.RunAsync();
    }
}
