using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts;

public abstract class SignInTests(PoriApp app)
{
    private const string Person = "/oma-tili";

    [Fact]
    public async Task Who_signs_in_is_greeted_by_name_until_they_sign_out()
    {
        using var visitor = app.NewVisitor();
        var asked = (await visitor.GetAsync(Person)).ShouldBe(302);
        asked.Header("Location").ShouldBe("/kirjaudu?returnUrl=%2Foma-tili");
        (await visitor.SignInAsync(SignedInVisitor.Demo("Henkilo1"))).Header("Location").ShouldBe(Person);
        (await visitor.GetAsync(Person)).ShouldBe(200).Words(".c-account").ShouldContain("Demo Henkilo1");
        (await visitor.GetAsync("/tilat")).ShouldBe(200).Words(".c-account").ShouldContain("Demo Henkilo1");
        (await visitor.FillInAsync("/kirjaudu/ulos")).ShouldBe(302);
        (await visitor.GetAsync("/tilat")).Words(".c-account").ShouldBe("Kirjaudu");
        (await visitor.GetAsync(Person)).ShouldBe(302);
    }

    [Fact]
    public async Task Staff_show_a_code_too_and_nothing_is_open_before()
    {
        using var visitor = app.NewVisitor();
        var first = await visitor.FillInAsync(
            "/kirjaudu?returnUrl=%2Ftilat",
            ("Email", SignedInVisitor.Demo("Editor")),
            ("Password", DemoUsers.Password)
        );
        first.ShouldBe(302).Header("Location").ShouldBe("/kirjaudu/koodi?returnUrl=%2Ftilat");
        (await visitor.GetAsync(Person)).ShouldBe(302);
        (await visitor.FillInAsync("/kirjaudu/koodi", ("Code", "000000"))).ShouldBe(422);
        (await visitor.FillInAsync("/kirjaudu/koodi", ("Code", Totp.Code(DemoUsers.AuthenticatorKey))))
            .ShouldBe(302)
            .Header("Location")
            .ShouldBe("/tilat");
        (await visitor.GetAsync(Person)).ShouldBe(200);
    }

    [Theory]
    [InlineData("nobody@demo.example", "whatever it is")]
    [InlineData("demo-henkilo1@demo.example", "not the password")]
    [InlineData("demo-henkilo1@demo.example", "")]
    [InlineData("", "")]
    [InlineData("' OR 1=1 --", "\r\nBcc: a@b.example")]
    public async Task What_does_not_match_is_refused_with_the_same_words_and_the_address_is_kept(
        string email,
        string password
    )
    {
        using var visitor = app.NewVisitor();
        var refused = await visitor.FillInAsync("/kirjaudu", ("Email", email), ("Password", password));
        refused.ShouldBe(422).Words("#Email-error").ShouldStartWith("Sähköposti ja salasana eivät täsmää.");
        refused.Page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email.Trim());
        refused.Page.QuerySelector("#Password")!.GetAttribute("value").ShouldBe("");
        (await visitor.GetAsync(Person)).ShouldBe(302);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("~//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/tilat\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData("evil.example")]
    public async Task Nobody_is_sent_to_another_site(string address)
    {
        using var visitor = app.NewVisitor();
        var open = await visitor.GetAsync($"/kirjaudu?returnUrl={Uri.EscapeDataString(address)}");
        var answer = await visitor.FillInAsync(
            open.ShouldBe(200),
            ("Email", SignedInVisitor.Demo("Henkilo2")),
            ("Password", DemoUsers.Password),
            ("returnUrl", address)
        );
        answer.ShouldBe(302).Header("Location").ShouldBe(Person);
        answer.Header("Set-Cookie")!.ShouldNotContain("a=b");
    }

    [Fact]
    public async Task What_one_sees_who_has_signed_in_is_kept_nowhere_and_the_others_pages_stay_as_they_are()
    {
        using var person = app.NewVisitor();
        using var stranger = app.NewVisitor();
        var before = (await stranger.GetAsync("/yhteystiedot")).ShouldBe(200);
        await person.SignInAsync(SignedInVisitor.Demo("Henkilo3"));
        for (var i = 0; i < 3; i++)
        {
            var mine = (await person.GetAsync("/yhteystiedot", ("If-None-Match", before.Header("ETag")!))).ShouldBe(
                200
            );
            mine.Header("Cache-Control").ShouldBe("no-store");
            mine.Header("ETag").ShouldBeNull();
            mine.Words(".c-account").ShouldContain("Demo Henkilo3");
            var theirs = (await stranger.GetAsync("/yhteystiedot")).ShouldBe(200);
            theirs.Text.ShouldNotContain("Henkilo3");
            theirs.Header("Set-Cookie").ShouldBeNull();
            theirs.Header("Cache-Control").ShouldBe("no-cache");
        }
    }
}

public sealed class SignInOnSqliteTests(PoriAppOnSqlite app) : SignInTests(app), IClassFixture<PoriAppOnSqlite>;

public sealed class SignInOnPostgresTests(PoriAppOnPostgres app) : SignInTests(app), IClassFixture<PoriAppOnPostgres>;
