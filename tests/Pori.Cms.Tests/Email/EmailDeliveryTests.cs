using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Email;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Email;

public abstract class EmailDeliveryTests(TestDatabase shared) : IAsyncLifetime
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
    public async Task A_mail_that_cannot_be_made_tells_why_waits_and_holds_no_other_back()
    {
        await AddAsync("bad", Unmade);
        clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync("good", "anna@example.org");

        await DeliverAsync();

        (await RowAsync("good")).DeliveredUtc.ShouldNotBeNull();
        var bad = await RowAsync("bad");
        (bad.DeliveredUtc, bad.FailedUtc).ShouldBe((null, null));
        bad.LastError.ShouldNotBeNull().ShouldContain("no mail template");
        (bad.Attempts, bad.LeasedUntilUtc).ShouldBe((1, null));
        bad.DueUtc.ShouldBe(clock.GetUtcNow().UtcDateTime.AddSeconds(15));
    }

    [Fact]
    public async Task A_mail_to_what_is_no_address_is_given_up_and_stays_to_be_seen()
    {
        await AddAsync("bad", "no address <");

        await DeliverAsync();
        clock.Advance(TimeSpan.FromDays(1));
        await DeliverAsync();

        var bad = await RowAsync("bad");
        bad.FailedUtc.ShouldNotBeNull();
        bad.LastError.ShouldNotBeNull().ShouldContain("ParseException");
        bad.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Each_wait_is_twice_as_long_up_to_six_hours_and_the_fifteenth_try_is_the_last()
    {
        await AddAsync("bad", Unmade);
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            await DeliverAsync();
            waits.Add((await RowAsync("bad")).DueUtc - clock.GetUtcNow().UtcDateTime);
            await DeliverAsync();
            clock.Advance(waits[^1] > TimeSpan.Zero ? waits[^1] : TimeSpan.FromHours(6));
        }

        var bad = await RowAsync("bad");
        bad.Attempts.ShouldBe(15);
        bad.FailedUtc.ShouldNotBeNull();
        waits.Take(3).Select(w => w.TotalSeconds).ShouldBe([15, 30, 60]);
        waits[14].ShouldBe(TimeSpan.FromHours(6));
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
        (await site.Get<OutboxQueue>().TakeAsync(EmailOutbox.Kind, Stop)).ShouldHaveSingleItem();
        await using var other = await StartAsync();

        (await other.Get<OutboxQueue>().TakeAsync(EmailOutbox.Kind, Stop)).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromSeconds(61));
        (await other.Get<OutboxQueue>().TakeAsync(EmailOutbox.Kind, Stop)).ShouldHaveSingleItem();
    }

    private Task<TestSite> StartAsync() =>
        TestSite.StartAsync(
            database,
            services => services.Configure<EmailOptions>(options => options.PickupFolder = folder),
            clock
        );

    private Task DeliverAsync() => site.Get<EmailDelivery>().DeliverAsync(Stop);

    private static EmailMessage Unmade => EmailMessage.Of("anna@example.org", "Nothing/Here", "fi", []);

    private Task AddAsync(string key, string to) => AddAsync(key, new EmailMessage(to, "Subject", "Text"));

    private Task AddAsync(string key, EmailMessage message) =>
        site.Work.RunAsync(db =>
        {
            site.Get<EmailOutbox>().Add(db, key, message);
            return Task.CompletedTask;
        });

    private Task<OutboxMessage> RowAsync(string key) =>
        site.Work.ReadAsync(db => db.Outbox.FirstAsync(m => m.Key == key));
}

public sealed class EmailDeliveryOnSqliteTests(SqliteTestDatabase database)
    : EmailDeliveryTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class EmailDeliveryOnPostgresTests(PostgresTestDatabase database)
    : EmailDeliveryTests(database),
        IClassFixture<PostgresTestDatabase>;
