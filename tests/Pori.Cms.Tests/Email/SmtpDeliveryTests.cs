using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Email;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Email;

/// <summary>Mails go to a real SMTP server.</summary>
public sealed class SmtpDeliveryTests(SqliteTestDatabase shared) : IClassFixture<SqliteTestDatabase>, IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));
    private TestDatabase database = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await shared.AnotherAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_server_gets_each_mail_once_with_all_it_says()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var site = await StartAsync(sink.Port);
        await AddAsync(site, "one", "anna@example.org");
        await AddAsync(site, "two", "bea@example.org");

        await DeliverAsync(site);
        await DeliverAsync(site);

        var mails = await sink.MailsAsync();
        mails.Select(m => m.To.ToString()).Order().ShouldBe(["anna@example.org", "bea@example.org"]);
        mails.ShouldAllBe(m => m.Subject == "Äänestys" && m.TextBody!.Contains("Hyvä yhdistys"));
        mails.Select(m => m.MessageId).Distinct().Count().ShouldBe(2);
        (await RowsAsync(site)).ShouldAllBe(r => r.DeliveredUtc != null && r.LastError == null);
    }

    [Theory]
    [InlineData("-f", true)]
    [InlineData("-r", false)]
    public async Task A_receiver_that_the_server_refuses_for_good_is_given_up_and_one_it_puts_off_waits(
        string wrong,
        bool givenUp
    )
    {
        await using var sink = await SmtpSink.StartAsync(wrong, "RCPT");
        await using var site = await StartAsync(sink.Port);
        await AddAsync(site, "k", "anna@example.org");

        await DeliverAsync(site);

        var row = (await RowsAsync(site)).ShouldHaveSingleItem();
        (row.DeliveredUtc, row.FailedUtc is not null).ShouldBe((null, givenUp));
        row.LastError.ShouldNotBeNullOrEmpty();
        (await sink.MailsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_hangs_up_in_the_middle_or_is_away_gets_the_mail_when_it_is_back()
    {
        var dropping = await SmtpSink.StartAsync("-q", "DATA");
        await using var site = await StartAsync(dropping.Port);
        await AddAsync(site, "k", "anna@example.org");
        await DeliverAsync(site);
        await dropping.DisposeAsync();
        clock.Advance(TimeSpan.FromMinutes(1));
        await DeliverAsync(site);
        var waiting = (await RowsAsync(site)).ShouldHaveSingleItem();
        (waiting.DeliveredUtc, waiting.FailedUtc, waiting.Attempts).ShouldBe((null, null, 2));

        await using var back = await SmtpSink.StartAsync();
        await using var restarted = await StartAsync(back.Port);
        clock.Advance(TimeSpan.FromMinutes(5));
        await DeliverAsync(restarted);

        (await back.MailsAsync()).ShouldHaveSingleItem();
        (await RowsAsync(site)).ShouldHaveSingleItem().DeliveredUtc.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_server_without_TLS_gets_nothing_unless_that_is_allowed()
    {
        await using var sink = await SmtpSink.StartAsync();
        await using var site = await StartAsync(sink.Port, withoutTls: false);
        await AddAsync(site, "k", "anna@example.org");

        await DeliverAsync(site);

        (await sink.MailsAsync()).ShouldBeEmpty();
        (await RowsAsync(site)).ShouldHaveSingleItem().LastError.ShouldNotBeNullOrEmpty();
    }

    private static Task DeliverAsync(TestSite site) => site.Get<EmailDelivery>().DeliverAsync(Stop);

    private static Task AddAsync(TestSite site, string key, string to) =>
        site.Work.RunAsync(db =>
        {
            site.Get<EmailOutbox>().Add(db, key, new EmailMessage(to, "Äänestys", "Hyvä yhdistys"));
            return Task.CompletedTask;
        });

    private static Task<List<OutboxMessage>> RowsAsync(TestSite site) =>
        site.Work.ReadAsync(db => db.Outbox.ToListAsync());

    private Task<TestSite> StartAsync(int port, bool withoutTls = true) =>
        TestSite.StartAsync(
            database,
            services =>
                services.Configure<EmailOptions>(options =>
                {
                    options.From = "pori@pori.example";
                    options.SmtpHost = "127.0.0.1";
                    options.SmtpPort = port;
                    options.SmtpWithoutTls = withoutTls;
                }),
            clock
        );
}
