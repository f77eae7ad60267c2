using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Participation;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Participation;

public abstract class GiveFeedbackTests(PoriSite pori)
{
    private const string Receiver = "palaute@pori.example";

    private ModuleSite Site => pori.Site;

    [Theory]
    [InlineData("", "", "feedback.text.missing")]
    [InlineData(" \n\t", "", "feedback.text.missing")]
    [InlineData("\0", "", "feedback.text.missing")]
    [InlineData("Hyvä", "ei osoite", "feedback.email")]
    [InlineData("Hyvä", "a@b.example\nBcc: x@y.example", "feedback.email")]
    public async Task What_cannot_be_kept_is_refused_and_nothing_is_written(string text, string email, string code)
    {
        var before = await CountAsync();
        (await GiveAsync(text, email)).Refusals.Select(r => r.Code).ShouldBe([code]);
        (await CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_how_much_and_one_that_just_fits_is_kept()
    {
        var refusal = (await GiveAsync(new string('ä', GiveFeedback.MaxText + 3))).Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("feedback.text.long");
        refusal.Arguments.ShouldBe([3, GiveFeedback.MaxText]);

        (await GiveAsync(new string('ä', GiveFeedback.MaxText))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Feedback_is_kept_once_however_often_the_form_is_sent()
    {
        var key = Guid.NewGuid().ToString("N");
        var first = await GiveAsync("  Kiitos\0 ", key: key);
        var second = await GiveAsync("  Kiitos\0 ", key: key);

        second.Value.ShouldBe(first.Value);
        (await StoredAsync(first.Value)).ShouldHaveSingleItem().Text.ShouldBe("Kiitos");
        (await MailsAsync(first.Value)).Count.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Another_text_under_the_same_key_is_refused_beside_the_text()
    {
        var key = Guid.NewGuid().ToString("N");
        await GiveAsync("Yksi", key: key);

        var refusal = (await GiveAsync("Kaksi", key: key)).Refusals.ShouldHaveSingleItem();

        (refusal.Code, refusal.Field).ShouldBe(("feedback.sent_before", "Text"));
    }

    [Fact]
    public async Task A_municipality_that_has_given_an_address_gets_a_mail_that_can_be_answered()
    {
        await SetReceiverAsync(Receiver);
        var answered = await GiveAsync("Kysymys", "anna@b.example");
        var silent = await GiveAsync("Toteamus");

        var mail = (await MailsAsync(answered.Value)).ShouldHaveSingleItem();
        (mail.To, mail.ReplyTo).ShouldBe((Receiver, "anna@b.example"));
        (mail.Template, mail.Culture).ShouldBe(("Participation/Feedback", "fi"));
        ((string?)mail.Values["Text"]).ShouldBe("Kysymys");
        ((string?)mail.Values["Page"]).ShouldBe("/tilat");
        (await MailsAsync(silent.Value)).ShouldHaveSingleItem().ReplyTo.ShouldBeNull();
    }

    [Fact]
    public async Task Without_an_address_feedback_is_kept_and_no_mail_is_written()
    {
        await SetReceiverAsync(null);
        var given = await GiveAsync("Hiljaa");

        (await StoredAsync(given.Value)).ShouldHaveSingleItem().Email.ShouldBeNull();
        (await MailsAsync(given.Value)).ShouldBeEmpty();
    }

    private Task<Outcome<Guid>> GiveAsync(string text, string email = "", string? key = null) =>
        Site.Get<GiveFeedback>()
            .RunAsync(
                new FeedbackRequest("/tilat", text, email, "fi"),
                key ?? Guid.NewGuid().ToString("N"),
                TestContext.Current.CancellationToken
            );

    private Task SetReceiverAsync(string? address) =>
        Site.Work.RunAsync(async db =>
            await SiteDocuments.UpdateAsync(
                db,
                SiteSettings.DocumentName,
                document =>
                {
                    if (document["MunicipalitySettings"] is not JsonObject section)
                        document["MunicipalitySettings"] = section = [];
                    section["FeedbackEmail"] = address;
                }
            )
        );

    private Task<int> CountAsync() => Site.Work.ReadAsync(db => db.Set<Feedback>().CountAsync());

    private Task<List<Feedback>> StoredAsync(Guid id) =>
        Site.Work.ReadAsync(db => db.Set<Feedback>().Where(f => f.Id == id).ToListAsync());

    private async Task<List<EmailMessage>> MailsAsync(Guid id)
    {
        var key = $"feedback/{id:N}";
        var rows = await Site.Work.ReadAsync(db => db.Outbox.Where(m => m.Key == key).ToListAsync());
        return [.. rows.Select(r => JsonSerializer.Deserialize<EmailMessage>(r.Payload, CmsJson.Options)!)];
    }
}

public sealed class GiveFeedbackOnSqlite(SqlitePoriSite site) : GiveFeedbackTests(site), IClassFixture<SqlitePoriSite>;

public sealed class GiveFeedbackOnPostgres(PostgresPoriSite site)
    : GiveFeedbackTests(site),
        IClassFixture<PostgresPoriSite>;
