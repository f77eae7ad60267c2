using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Benchmarks;

/// <summary>
/// Writers that each store a keyed message with its line of the feed, one unit of work after the other. Every answer is a
/// durable commit. The databases take turns, so that a slow minute of the machine meets all of them.
/// </summary>
internal static class StorageBenchmark
{
    private const int Repeats = 3;

    public static async Task RunAsync(TimeSpan bound)
    {
        var folder = Directory.CreateTempSubdirectory("pori-bench-").FullName;
        var postgres = await TestPostgres.CreateDatabaseAsync();
        await using (var onSqlite = await StartAsync(o => o.SqliteFile = Path.Combine(folder, "pori.db")))
        await using (var onPostgres = await StartAsync(o => o.PostgresConnection = postgres))
        {
            Row[] rows =
            [
                new("SQLite", onSqlite, 64),
                new("PostgreSQL", onPostgres, 64),
                new("SQLite", onSqlite, 1),
                new("PostgreSQL", onPostgres, 1),
            ];
            foreach (var row in rows)
                await MeasureAsync(row, TimeSpan.FromSeconds(1));
            for (var i = 0; i < Repeats; i++)
            {
                foreach (var row in rows)
                    row.Results.Add(await MeasureAsync(row, bound));
            }
            Print(rows, bound);
        }
        Directory.Delete(folder, recursive: true);
        await TestPostgres.DropDatabaseAsync(postgres);
    }

    private static async Task<ServiceProvider> StartAsync(Action<DatabaseOptions> database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.Configure(database);
        services.AddCms();
        var site = services.BuildServiceProvider();
        await site.GetRequiredService<SiteDatabase>().PrepareAsync(CancellationToken.None);
        return site;
    }

    private static async Task<Result> MeasureAsync(Row row, TimeSpan bound)
    {
        var work = row.Site.GetRequiredService<IUnitOfWork>();
        var started = Stopwatch.GetTimestamp();
        var writers = await Task.WhenAll(
            Enumerable
                .Range(0, row.Writers)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        var times = new List<double>();
                        while (Stopwatch.GetElapsedTime(started) < bound)
                        {
                            var before = Stopwatch.GetTimestamp();
                            await work.RunAsync(Write);
                            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
                        }
                        return times;
                    })
                )
        );
        return Result.Of([.. writers.SelectMany(t => t)], Stopwatch.GetElapsedTime(started));
    }

    private static Task Write(CmsDbContext db)
    {
        var key = Guid.CreateVersion7();
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = key,
                Kind = "bench",
                Key = key.ToString(),
                Payload = "{}",
                CreatedUtc = db.UtcNow,
                DueUtc = db.UtcNow,
            }
        );
        db.Changed("bench", key.ToString());
        return Task.CompletedTask;
    }

    private static void Print(Row[] rows, TimeSpan bound)
    {
        var text = FormattableString.Invariant(
            $"Durable units of work, {Repeats} repeats of {bound.TotalSeconds} s each: median (least–most)."
        );
        Console.WriteLine($"{text}\n");
        Console.WriteLine("| database | writers | commits/s | p50 ms | p99 ms | worst ms |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
            Console.WriteLine(
                $"| {row.Database} | {row.Writers} | {row.Spread(r => r.PerSecond, 0)} | {row.Spread(r => r.P50, 1)} | "
                    + $"{row.Spread(r => r.P99, 1)} | {row.Spread(r => r.Worst, 1)} |"
            );
    }
}
