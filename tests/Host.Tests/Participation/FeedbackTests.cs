using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Pori.Cms.Tests.Infrastructure;
using Pori.Host.Tests.Infrastructure;
using Row = Pori.Yhdistys.Module.Participation.Feedback;

namespace Pori.Host.Tests.Participation;

/// <summary>Feedback on a page, from the form to the row and the mail.</summary>
public abstract class FeedbackTests(PoriApp app) : IDisposable
{
    private const string Form = "/palaute?sivu=%2Ftapahtumat";
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_form_says_which_page_it_is_about_and_is_kept_by_nobody()
    {
        var form = (await visitor.GetAsync(Form)).ShouldBe(200);
        form.Words("main form").ShouldContain("/tapahtumat");
        form.Header("Cache-Control").ShouldNotBeNull().ShouldContain("no-store");
        var cookie = form.Header("Set-Cookie").ShouldNotBeNull();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
    }

    [Fact]
    public async Task The_footer_of_a_page_leads_to_feedback_on_that_page()
    {
        var link = (await visitor.GetAsync("/yhdistykset")).Links("footer a[href^='/palaute']").ShouldHaveSingleItem();
        (await visitor.GetAsync(link)).ShouldBe(200).Words("main form").ShouldContain("/yhdistykset");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_form_without_its_token_or_key_is_refused_and_keeps_what_was_typed(bool hasKey, bool hasToken)
    {
        var text = Unique("ilman lippua");
        var fields = (await FieldsAsync())
            .Where(f => f.Key == "Sivu" || (f.Key == "Key" ? hasKey : hasToken))
            .Select(f => (f.Key, f.Value));
        var answer = await visitor.PostAsync("/palaute", [.. fields, ("Text", text), ("Email", "minna@example.org")]);
        answer.ShouldBe(400).Page.Title.ShouldNotBeNull().ShouldStartWith("Virhe:");
        answer.AllWords(".c-errors li").ShouldHaveSingleItem().ShouldContain("lähetä uudelleen");
        answer.Page.GetElementById("Text")!.TextContent.Trim().ShouldBe(text);
        answer.Page.GetElementById("Email")!.GetAttribute("value").ShouldBe("minna@example.org");
        (await CountAsync(text)).ShouldBe(0);
        // What came back can be sent as it is.
        (await SendAsync(FieldsOf(answer), ("Text", text))).Status.ShouldBeOneOf(302, 303);
        (await CountAsync(text)).ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\0b")]
    [InlineData("12345678901234567890123456789012345678901")]
    public async Task A_key_that_no_form_of_ours_had_is_refused(string key)
    {
        var text = Unique("vieras avain");
        var answer = (await SendAsync(await FieldsAsync(), ("Text", text), ("Key", key))).ShouldBe(400);
        answer.Page.GetElementById("Text")!.TextContent.Trim().ShouldBe(text);
        (await CountAsync(text)).ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_form_comes_back_with_its_error_beside_the_field_and_in_the_summary()
    {
        var answer = await SendAsync(await FieldsAsync(), ("Text", " "), ("Email", "minä@"));
        answer.ShouldBe(422).Page.Title.ShouldNotBeNull().ShouldStartWith("Virhe:");
        answer.AllWords(".c-errors li").ShouldBe([answer.Words("#Text-error"), answer.Words("#Email-error")]);
        answer.Words("#Text-error").ShouldBe("Kirjoita, mitä haluat kertoa.");
        answer.Links(".c-errors a").ShouldBe(["#Text", "#Email"]);
        foreach (var field in new[] { "Text", "Email" })
        {
            var input = answer.Page.GetElementById(field).ShouldNotBeNull();
            input.GetAttribute("aria-invalid").ShouldBe("true");
            input.GetAttribute("aria-describedby").ShouldNotBeNull().Split(' ').ShouldContain($"{field}-error");
        }
        answer.Page.GetElementById("Email")!.GetAttribute("value").ShouldBe("minä@");
        answer.Page.QuerySelector("input[name=Sivu]")!.GetAttribute("value").ShouldBe("/tapahtumat");
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_whole_and_says_by_how_much()
    {
        var text = new string('ä', 4007);
        var answer = (await SendAsync(await FieldsAsync(), ("Text", text))).ShouldBe(422);
        answer.Words("#Text-error").ShouldContain("7 merkkiä liian pitkä");
        answer.Page.GetElementById("Text")!.TextContent.Trim().ShouldBe(text);
        (await app.ReadAsync(db => db.Set<Row>().CountAsync(f => f.Text == text))).ShouldBe(0);
    }

    [Theory]
    [InlineData("ei osoite")]
    [InlineData("a@b\r\nBcc: kaikki@example.org")]
    [InlineData("Nimi <a@example.org>")]
    [InlineData("@")]
    public async Task An_address_that_is_none_is_refused(string email)
    {
        var text = Unique("osoite");
        (await SendAsync(await FieldsAsync(), ("Text", text), ("Email", email)))
            .ShouldBe(422)
            .Words("#Email-error")
            .ShouldNotBeEmpty();
        (await CountAsync(text)).ShouldBe(0);
    }

    [Fact]
    public async Task Feedback_is_thanked_for_kept_and_mailed()
    {
        var text = Unique("Kalenteri <b>on</b> hyvä & selkeä");
        var answer = await SendAsync(await FieldsAsync(), ("Text", text), ("Email", "minna@example.org"));
        answer.Status.ShouldBeOneOf(302, 303);
        var thanks = (await visitor.GetAsync(answer.Header("Location").ShouldNotBeNull())).ShouldBe(200);
        thanks.Words(".c-notice[data-kind=ok]").ShouldContain("Kiitos palautteesta");
        thanks.Links("main a").ShouldBe(["/tapahtumat"]);
        var row = await app.ReadAsync(db => db.Set<Row>().SingleAsync(f => f.Text == text));
        (row.Page, row.Email, row.Culture).ShouldBe(("/tapahtumat", "minna@example.org", "fi"));
        var mail = await MailAsync(text);
        mail.To.Mailboxes.Select(m => m.Address).ShouldBe(["palaute@pori.example"]);
        mail.ReplyTo.Mailboxes.Select(m => m.Address).ShouldBe(["minna@example.org"]);
        mail.Subject!.ShouldContain("/tapahtumat");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_counts_once()
    {
        var fields = await FieldsAsync();
        var text = Unique("kahdesti");
        var answers = await Task.WhenAll(SendAsync(fields, ("Text", text)), SendAsync(fields, ("Text", text)));
        answers.ShouldAllBe(a => a.Status == 302 || a.Status == 303);
        (await SendAsync(fields, ("Text", text))).Status.ShouldBeOneOf(302, 303);
        (await CountAsync(text)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_text_in_a_form_that_was_sent_is_not_lost_and_no_failure()
    {
        var fields = await FieldsAsync();
        (await SendAsync(fields, ("Text", Unique("ensin")))).Status.ShouldBeOneOf(302, 303);
        var text = Unique("sitten");
        var answer = (await SendAsync(fields, ("Text", text))).ShouldBe(422);
        answer.Page.GetElementById("Text")!.TextContent.Trim().ShouldBe(text);
        (await SendAsync(FieldsOf(answer), ("Text", text))).Status.ShouldBeOneOf(302, 303);
        (await CountAsync(text)).ShouldBe(1);
    }

    [Fact]
    public async Task A_character_that_no_database_keeps_is_no_failure()
    {
        var text = Unique("nolla");
        (await SendAsync(await FieldsAsync(), ("Text", text + "\0"), ("Email", ""))).Status.ShouldBeOneOf(302, 303);
        (await CountAsync(text)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_sends_too_many_forms_waits_and_may_still_read()
    {
        using var flood = app.NewVisitor();
        var fields = FieldsOf(await flood.GetAsync(Form));
        var statuses = new List<int>();
        for (var i = 0; i < 14; i++)
            statuses.Add((await SendAsync(flood, fields, ("Text", ""))).Status);
        statuses.ShouldContain(422);
        statuses.ShouldContain(429);
        var refused = (await SendAsync(flood, fields, ("Text", "tärkeää asiaa"))).ShouldBe(429);
        int.Parse(refused.Header("Retry-After").ShouldNotBeNull(), CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        refused.Words(".c-errors").ShouldContain("Odota minuutti");
        refused.Page.GetElementById("Text")!.TextContent.Trim().ShouldBe("tärkeää asiaa");
        (await flood.GetAsync(Form)).ShouldBe(200);
    }

    private static string Unique(string text) => $"{text} {Path.GetRandomFileName()}";

    private async Task<Dictionary<string, string>> FieldsAsync() => FieldsOf(await visitor.GetAsync(Form));

    private static Dictionary<string, string> FieldsOf(Answer form) =>
        form
            .Page.QuerySelectorAll("form[method=post] input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");

    private Task<Answer> SendAsync(Dictionary<string, string> fields, params (string, string)[] typed) =>
        SendAsync(visitor, fields, typed);

    private static Task<Answer> SendAsync(
        Visitor visitor,
        Dictionary<string, string> fields,
        params (string Name, string Value)[] typed
    ) =>
        visitor.PostAsync(
            "/palaute",
            [.. fields.Where(f => typed.All(t => t.Name != f.Key)).Select(f => (f.Key, f.Value)), .. typed]
        );

    private Task<int> CountAsync(string text) => app.ReadAsync(db => db.Set<Row>().CountAsync(f => f.Text == text));

    private async Task<MimeMessage> MailAsync(string text)
    {
        MimeMessage? found = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                foreach (var file in Directory.GetFiles(app.Mail, "*.eml"))
                    if (
                        await MimeMessage.LoadAsync(file) is { } mail
                        && mail.TextBody!.Contains(text, StringComparison.Ordinal)
                    )
                        found = mail;
                return found is not null;
            },
            "the mail lies in the folder"
        );
        return found!;
    }
}

[Collection(SqliteSite.Name)]
public sealed class FeedbackOnSqliteTests(PoriAppOnSqlite app) : FeedbackTests(app);

[Collection(PostgresSite.Name)]
public sealed class FeedbackOnPostgresTests(PoriAppOnPostgres app) : FeedbackTests(app);
