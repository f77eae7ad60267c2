using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Pori.Cms.Email;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Email;

public abstract class OutboxTests(TestDatabase shared) : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("pori-mail-").FullName, "pickup");
    private TestSite site = null!;

    public async ValueTask InitializeAsync() =>
        site = await TestSite.StartAsync(
            await shared.AnotherAsync(),
            services => services.Configure<EmailOptions>(o => (o.PickupFolder, o.From) = (folder, "pori@pori.example")),
            clock
        );

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: c@d.example", "Aihe", null)]
    [InlineData("a@b.example", "Aihe\nBcc: c@d.example", null)]
    [InlineData("a@b.example", "Aihe", "e@f.example\rBcc: c@d.example")]
    [InlineData("a@b.example", "Ai\0he", null)]
    public async Task A_line_break_in_a_header_is_refused_so_that_nobody_writes_headers(
        string to,
        string subject,
        string? replyTo
    )
    {
        var message = new EmailMessage(to, subject, "x") { ReplyTo = replyTo };
        await Should.ThrowAsync<ArgumentException>(() => AddAsync("k", message));
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_of_a_change_that_fails_is_never_sent()
    {
        await Should.ThrowAsync<InvalidDataException>(() =>
            site.Work.RunAsync<bool>(db =>
            {
                site.Get<EmailOutbox>().Add(db, "k", new EmailMessage("a@b.example", "Aihe", "x"));
                throw new InvalidDataException("the change fails after it has written its mail");
            })
        );
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_mail_is_not_written_twice()
    {
        await AddAsync("same", new EmailMessage("a@b.example", "Aihe", "x"));
        await Should.ThrowAsync<DbUpdateException>(() =>
            AddAsync("same", new EmailMessage("a@b.example", "Aihe", "x"))
        );
        (await RowsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_is_delivered_once_with_all_it_says()
    {
        await AddAsync(
            "k",
            new EmailMessage("a@b.example", "Äänestys päättyi", "Hyvä yhdistys,\nkiitos.") { ReplyTo = "c@d.example" }
        );

        await DeliverAsync();
        var file = Files().ShouldHaveSingleItem();
        using var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        mail.From.ToString().ShouldBe("pori@pori.example");
        mail.To.ToString().ShouldBe("a@b.example");
        mail.ReplyTo.ToString().ShouldBe("c@d.example");
        mail.Subject.ShouldBe("Äänestys päättyi");
        mail.TextBody!.ReplaceLineEndings("\n").TrimEnd().ShouldBe("Hyvä yhdistys,\nkiitos.");
        (await RowsAsync()).ShouldHaveSingleItem().DeliveredUtc.ShouldNotBeNull();

        File.Delete(file);
        await DeliverAsync();
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_whose_delivery_was_not_noted_is_written_over_itself()
    {
        await AddAsync("k", new EmailMessage("a@b.example", "Aihe", "x"));
        await DeliverAsync();
        await site.Work.RunAsync(async db =>
        {
            foreach (var row in await db.Outbox.AsTracking().ToListAsync())
                row.DeliveredUtc = null;
            return true;
        });

        await DeliverAsync();

        Files().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mail_that_is_due_later_waits()
    {
        await AddAsync("k", new EmailMessage("a@b.example", "Aihe", "x"));
        await site.Work.RunAsync(async db =>
        {
            foreach (var row in await db.Outbox.AsTracking().ToListAsync())
                row.DueUtc = row.DueUtc.AddHours(1);
            return true;
        });

        await TickAsync(() => Task.FromResult(true));
        Files().ShouldBeEmpty();

        clock.Advance(TimeSpan.FromHours(1));
        await DeliverAsync();
        Files().ShouldHaveSingleItem();
    }

    private Task AddAsync(string key, EmailMessage message) =>
        site.Work.RunAsync(db =>
        {
            site.Get<EmailOutbox>().Add(db, key, message);
            return Task.FromResult(true);
        });

    private Task<List<OutboxMessage>> RowsAsync() => site.Work.ReadAsync(db => db.Outbox.ToListAsync());

    private string[] Files() => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [];

    private Task DeliverAsync() =>
        TickAsync(async () => (await RowsAsync()).TrueForAll(r => r.DeliveredUtc is not null));

    // The delivery as the host runs it: some of its ticks, until what is waited for has come.
    private async Task TickAsync(Func<Task<bool>> done)
    {
        var delivery = site.Get<IEnumerable<IHostedService>>().OfType<EmailDelivery>().Single();
        await delivery.StartAsync(CancellationToken.None);
        for (var i = 0; i < 100; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Delay(20, TestContext.Current.CancellationToken);
            if (i > 3 && await done())
                break;
        }
        await delivery.StopAsync(CancellationToken.None);
    }
}

public sealed class OutboxOnSqliteTests(SqliteTestDatabase database)
    : OutboxTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class OutboxOnPostgresTests(PostgresTestDatabase database)
    : OutboxTests(database),
        IClassFixture<PostgresTestDatabase>;
