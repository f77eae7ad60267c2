using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Email;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Email;

public abstract class PickupDeliveryTests(TestDatabase shared) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("pori-mail-").FullName, "mail");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;
    private TestSite site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await shared.AnotherAsync();
        site = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_mail_is_written_once_and_noted_as_delivered()
    {
        await AddAsync("good", "anna@example.org");

        await DeliverAsync();
        await DeliverAsync();

        (await File.ReadAllTextAsync(Directory.GetFiles(folder).ShouldHaveSingleItem(), Stop)).ShouldContain(
            "anna@example.org"
        );
        var row = await RowAsync("good");
        row.DeliveredUtc.ShouldNotBeNull();
        (row.Attempts, row.LastError, row.LeasedUntilUtc).ShouldBe((1, null, null));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_written_tells_why_waits_and_holds_no_other_back()
    {
        await AddAsync("bad", "no address <");
        clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync("good", "anna@example.org");

        await DeliverAsync();

        (await RowAsync("good")).DeliveredUtc.ShouldNotBeNull();
        var bad = await RowAsync("bad");
        bad.DeliveredUtc.ShouldBeNull();
        bad.LastError.ShouldNotBeNull().ShouldContain("ParseException");
        (bad.Attempts, bad.LeasedUntilUtc).ShouldBe((1, null));
        bad.DueUtc.ShouldBe(clock.GetUtcNow().UtcDateTime.AddSeconds(15));
    }

    [Fact]
    public async Task Each_wait_is_twice_as_long_up_to_six_hours()
    {
        await AddAsync("bad", "no address <");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 13; i++)
        {
            await DeliverAsync();
            waits.Add((await RowAsync("bad")).DueUtc - clock.GetUtcNow().UtcDateTime);
            await DeliverAsync();
            clock.Advance(waits[^1]);
        }

        (await RowAsync("bad")).Attempts.ShouldBe(13);
        waits.Take(3).Select(w => w.TotalSeconds).ShouldBe([15, 30, 60]);
        waits[^1].ShouldBe(TimeSpan.FromHours(6));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_keeps_the_mail_until_it_can()
    {
        await File.WriteAllTextAsync(folder, "a file where the folder should be", Stop);
        await AddAsync("good", "anna@example.org");
        await DeliverAsync();
        (await RowAsync("good")).LastError.ShouldNotBeNull();

        File.Delete(folder);
        clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        var row = await RowAsync("good");
        row.DeliveredUtc.ShouldNotBeNull();
        row.LastError.ShouldBeNull();
    }

    [Fact]
    public async Task What_one_server_has_in_hand_another_leaves_until_the_lease_ends()
    {
        await AddAsync("good", "anna@example.org");
        (await site.Get<EmailQueue>().TakeAsync(Stop)).ShouldHaveSingleItem();
        await using var other = await StartAsync();

        (await other.Get<EmailQueue>().TakeAsync(Stop)).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromSeconds(61));
        (await other.Get<EmailQueue>().TakeAsync(Stop)).ShouldHaveSingleItem();
    }

    private Task<TestSite> StartAsync() =>
        TestSite.StartAsync(
            database,
            services => services.Configure<EmailOptions>(options => options.PickupFolder = folder),
            clock
        );

    private Task DeliverAsync() => site.Get<PickupDelivery>().DeliverAsync(Stop);

    private Task AddAsync(string key, string to) =>
        site.Work.RunAsync(db =>
        {
            site.Get<EmailOutbox>().Add(db, key, new EmailMessage(to, "Subject", "Text"));
            return Task.CompletedTask;
        });

    private Task<OutboxMessage> RowAsync(string key) =>
        site.Work.ReadAsync(db => db.Outbox.FirstAsync(m => m.Key == key));
}

public sealed class PickupDeliveryOnSqliteTests(SqliteTestDatabase database)
    : PickupDeliveryTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class PickupDeliveryOnPostgresTests(PostgresTestDatabase database)
    : PickupDeliveryTests(database),
        IClassFixture<PostgresTestDatabase>;
