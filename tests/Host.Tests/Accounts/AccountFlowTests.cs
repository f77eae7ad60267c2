using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts;

public abstract class AccountFlowTests(PoriApp app)
{
    private const string Password = "kolme kukkoa ja yksi kana";
    private static int count;

    [Fact]
    public async Task Who_registers_confirms_the_address_first_and_the_link_works_once()
    {
        using var visitor = app.NewVisitor();
        var email = NewAddress();
        (await visitor.FillInAsync("/rekisteroidy", ("Email", email)))
            .ShouldBe(200)
            .Text.ShouldContain("Viesti on matkalla");
        var link = MailFolder.LinkOf(await app.WaitAsync(email, "Vahvista sähköpostiosoite"));
        (await visitor.GetAsync(link)).ShouldBe(200).Text.ShouldContain(email);
        (await visitor.FillInAsync(link, ("GivenName", "Testi"), ("FamilyName", "Henkilö"), ("NewPassword", Password)))
            .ShouldBe(302)
            .Header("Location")
            .ShouldBe("/oma-tili");
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200).Words(".c-account").ShouldContain("Testi Henkilö");

        using var second = app.NewVisitor();
        (await second.FillInAsync(link, ("GivenName", "Toinen"), ("FamilyName", "Henkilö"), ("NewPassword", Password)))
            .ShouldBe(422)
            .Text.ShouldContain("Linkki ei ole enää voimassa");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_or_not_an_address_is_known()
    {
        using var visitor = app.NewVisitor();
        foreach (var path in new[] { "/rekisteroidy", "/kirjaudu/unohtunut-salasana" })
        {
            var known = await visitor.FillInAsync(path, ("Email", SignedInVisitor.Demo("Henkilo4")));
            var unknown = await visitor.FillInAsync(path, ("Email", NewAddress()));
            known.ShouldBe(200).Words("main").ShouldBe(unknown.ShouldBe(200).Words("main"));
        }
        (await app.WaitAsync(SignedInVisitor.Demo("Henkilo4"), "Sinulla on jo tili")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("short", "lyhyt")]
    [InlineData("password123456", "helppo arvata")]
    [InlineData("qwertyuiop123", "helppo arvata")]
    [InlineData("abcabcabcabcabc", "helppo arvata")]
    [InlineData("salasana1234", "helppo arvata")]
    public async Task A_password_that_is_guessed_soon_is_refused_and_the_name_is_kept(string password, string why)
    {
        using var visitor = app.NewVisitor();
        var email = NewAddress();
        await visitor.FillInAsync("/rekisteroidy", ("Email", email));
        var link = MailFolder.LinkOf(await app.WaitAsync(email, "Vahvista sähköpostiosoite"));
        var refused = await visitor.FillInAsync(
            link,
            ("GivenName", "Testi"),
            ("FamilyName", "Henkilö"),
            ("NewPassword", password)
        );
        refused.ShouldBe(422).Words("#NewPassword-error").ShouldContain(why);
        refused.Page.QuerySelector("#GivenName")!.GetAttribute("value").ShouldBe("Testi");
    }

    [Theory]
    [InlineData("a@b.example\r\nBcc: victim@b.example")]
    [InlineData("a@b.example, victim@b.example")]
    [InlineData("\"x\" <a@b.example>")]
    [InlineData("not an address")]
    public async Task Nothing_but_one_plain_address_gets_a_mail(string email)
    {
        using var visitor = app.NewVisitor();
        foreach (var path in new[] { "/rekisteroidy", "/kirjaudu/unohtunut-salasana" })
            (await visitor.FillInAsync(path, ("Email", email))).ShouldBe(422);
        app.MailsTo("victim@b.example").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reset_ends_every_session_and_its_link_works_once()
    {
        var email = await MakeAsync();
        using var elsewhere = app.NewVisitor();
        await elsewhere.SignInAsync(email, Password);
        using var visitor = app.NewVisitor();
        await visitor.FillInAsync("/kirjaudu/unohtunut-salasana", ("Email", email));
        var link = MailFolder.LinkOf(await app.WaitAsync(email, "Vaihda salasana"));
        var another = "neljä kukkoa ja kaksi kanaa";
        (await visitor.FillInAsync(link, ("NewPassword", another))).ShouldBe(302);
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200);
        (await elsewhere.GetAsync("/oma-tili")).ShouldBe(302);
        (await visitor.FillInAsync(link, ("NewPassword", "viisi kukkoa ja kolme kanaa"))).ShouldBe(422);
        (await elsewhere.FillInAsync("/kirjaudu", ("Email", email), ("Password", Password))).ShouldBe(422);
        await elsewhere.SignInAsync(email, another);
    }

    [Fact]
    public async Task An_app_is_set_up_its_code_works_once_a_recovery_code_too_and_a_reset_still_asks()
    {
        var email = await MakeAsync();
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(email, Password);
        var before = visitor.Cookie("pori-istunto");
        (await visitor.FillInAsync("/oma-tili/toinen-vaihe/sovellus", ("Step", "start"))).ShouldBe(302);
        var open = (await visitor.GetAsync("/oma-tili/toinen-vaihe/sovellus")).ShouldBe(200);
        open.Page.QuerySelector("img.c-qr")!.GetAttribute("src")!.ShouldStartWith("data:image/svg+xml;base64,");
        var key = open.Words(".c-key");
        (await visitor.FillInAsync(open, ("Step", "confirm"), ("Code", "000000"))).ShouldBe(422);
        var code = Totp.Code(key);
        var done = (await visitor.FillInAsync(open, ("Step", "confirm"), ("Code", code))).ShouldBe(200);
        var codes = done.AllWords(".c-codes code");
        codes.Count.ShouldBe(10);
        visitor.Cookie("pori-istunto").ShouldNotBe(before);

        using var other = app.NewVisitor();
        await BeginAsync(other, email);
        (await other.FillInAsync("/kirjaudu/koodi", ("Code", code))).ShouldBe(422);
        (await other.FillInAsync("/kirjaudu/koodi", ("Code", codes[0].ToUpperInvariant()))).ShouldBe(302);
        (await other.GetAsync("/oma-tili")).ShouldBe(200);
        using var third = app.NewVisitor();
        await BeginAsync(third, email);
        (await third.FillInAsync("/kirjaudu/koodi", ("Code", codes[0]))).ShouldBe(422);

        await third.FillInAsync("/kirjaudu/unohtunut-salasana", ("Email", email));
        var link = MailFolder.LinkOf(await app.WaitAsync(email, "Vaihda salasana"));
        (await third.FillInAsync(link, ("NewPassword", "neljä kukkoa ja kaksi kanaa")))
            .ShouldBe(302)
            .Header("Location")
            .ShouldBe("/kirjaudu/koodi");
        (await third.GetAsync("/oma-tili")).ShouldBe(302);
        (await third.FillInAsync("/kirjaudu/koodi", ("Code", codes[1]))).ShouldBe(302);
        (await third.GetAsync("/oma-tili/kirjautumistapahtumat"))
            .ShouldBe(200)
            .Words("main")
            .ShouldContain("Palautuskoodi käytettiin");
        app.MailsTo(email).ShouldContain(m => m.Subject!.Contains("toinen vaihe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_address_is_confirmed_there_and_the_old_one_is_told()
    {
        var email = await MakeAsync();
        var fresh = NewAddress();
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(email, Password);
        (await visitor.FillInAsync("/oma-tili/sahkoposti", ("Email", fresh))).ShouldBe(200);
        var link = MailFolder.LinkOf(await app.WaitAsync(fresh, "Vahvista uusi sähköpostiosoite"));
        using var stranger = app.NewVisitor();
        await stranger.SignInAsync(await MakeAsync(), Password);
        (await stranger.GetAsync(link)).ShouldBe(200).Text.ShouldContain("Linkki ei ole enää voimassa");
        (await visitor.FillInAsync(link)).ShouldBe(302);
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200).Text.ShouldContain(fresh);
        (await app.WaitAsync(email, "sähköpostiosoite on vaihdettu")).ShouldNotBeNull();
        (await visitor.FillInAsync("/kirjaudu/ulos")).ShouldBe(302);
        await visitor.SignInAsync(fresh, Password);
    }

    [Fact]
    public async Task One_session_is_ended_from_another_and_all_at_once_but_never_somebody_elses()
    {
        var email = await MakeAsync();
        using var one = app.NewVisitor();
        using var two = app.NewVisitor();
        using var stranger = app.NewVisitor();
        await one.SignInAsync(email, Password);
        await two.SignInAsync(email, Password);
        await stranger.SignInAsync(await MakeAsync(), Password);
        var list = (await one.GetAsync("/oma-tili/laitteet")).ShouldBe(200);
        var session = list.Page.QuerySelector("button[name=Session]:not([value=all])")!.GetAttribute("value")!;
        (await stranger.FillInAsync("/oma-tili/laitteet", ("Session", session))).ShouldBe(422);
        (await two.GetAsync("/oma-tili")).ShouldBe(200);
        (await one.FillInAsync("/oma-tili/laitteet", ("Session", session))).ShouldBe(302);
        (await two.GetAsync("/oma-tili")).ShouldBe(302);
        await two.SignInAsync(email, Password);
        (await one.FillInAsync("/oma-tili/laitteet", ("Session", "all"))).ShouldBe(302);
        (await one.GetAsync("/oma-tili")).ShouldBe(302);
        (await two.GetAsync("/oma-tili")).ShouldBe(302);
        (await stranger.GetAsync("/oma-tili")).ShouldBe(200);
    }

    [Fact]
    public async Task A_user_who_is_disabled_is_out_with_the_next_request()
    {
        var email = await MakeAsync();
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(email, Password);
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200);
        var care = app.Services.GetRequiredService<UserCare>();
        (await care.RunAsync(email, UserHelp.Disable, TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await visitor.GetAsync("/oma-tili")).ShouldBe(302);
        (await visitor.FillInAsync("/kirjaudu", ("Email", email), ("Password", Password))).ShouldBe(422);
        await care.RunAsync(email, UserHelp.Enable, TestContext.Current.CancellationToken);
        await visitor.SignInAsync(email, Password);
    }

    [Fact]
    public async Task Many_wrong_tries_lock_the_account_tell_its_owner_and_a_reset_opens_it()
    {
        var email = await MakeAsync();
        using var visitor = app.NewVisitor();
        for (var i = 0; i < 10; i++)
        {
            using var attacker = app.NewVisitor();
            (await attacker.FillInAsync("/kirjaudu", ("Email", email), ("Password", "wrong"))).ShouldBe(422);
        }
        (await visitor.FillInAsync("/kirjaudu", ("Email", email), ("Password", Password))).ShouldBe(422);
        (await app.WaitAsync(email, "hetken lukossa")).ShouldNotBeNull();
        await visitor.FillInAsync("/kirjaudu/unohtunut-salasana", ("Email", email));
        var link = MailFolder.LinkOf(await app.WaitAsync(email, "Vaihda salasana"));
        (await visitor.FillInAsync(link, ("NewPassword", "neljä kukkoa ja kaksi kanaa"))).ShouldBe(302);
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200);
    }

    [Fact]
    public async Task Staff_without_a_second_factor_come_to_nothing_but_setting_one_up()
    {
        var email = NewAddress();
        await app.Services.GetRequiredService<UserCommands>().AddAsync(email, Password, ["Editor"]);
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(email, Password);
        foreach (var path in new[] { "/oma-tili", "/oma-tili/laitteet", "/oma-tili/sahkoposti", "/oma-tili/salasana" })
            (await visitor.GetAsync(path)).ShouldBe(302).Header("Location").ShouldBe("/oma-tili/toinen-vaihe");
        (await visitor.GetAsync("/oma-tili/toinen-vaihe"))
            .ShouldBe(200)
            .Text.ShouldContain("Ota käyttöön toinen vaihe");
        await visitor.FillInAsync("/oma-tili/toinen-vaihe/sovellus", ("Step", "start"));
        var open = await visitor.GetAsync("/oma-tili/toinen-vaihe/sovellus");
        await visitor.FillInAsync(open, ("Step", "confirm"), ("Code", Totp.Code(open.Words(".c-key"))));
        (await visitor.GetAsync("/oma-tili")).ShouldBe(200);
    }

    [Fact]
    public async Task Who_has_signed_in_costs_no_query_once_known()
    {
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(SignedInVisitor.Demo("Henkilo2"));
        await visitor.GetAsync("/tilat");
        app.Commands.Clear();
        await visitor.GetAsync("/tilat");
        app.Commands.Noted.Where(c => c.StartsWith("/tilat", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_the_session_nor_a_code_nor_a_password_lies_in_the_database()
    {
        var email = await MakeAsync();
        using var visitor = app.NewVisitor();
        await visitor.SignInAsync(email, Password);
        var id = visitor.Cookie("pori-istunto").ShouldNotBeNull();
        var sessions = await app.ReadAsync(db => db.Set<UserSession>().Select(s => s.Hash).ToListAsync());
        sessions.ShouldContain(Sessions.HashOf(id));
        sessions.ShouldNotContain(id);
        id.Length.ShouldBeGreaterThanOrEqualTo(43);
    }

    private static string NewAddress() => $"testi-{Interlocked.Increment(ref count)}@pori.example";

    private async Task<string> MakeAsync()
    {
        var email = NewAddress();
        (await app.Services.GetRequiredService<UserCommands>().AddAsync(email, Password, [])).Errors.ShouldBeEmpty();
        return email;
    }

    private static async Task BeginAsync(Visitor visitor, string email) =>
        (await visitor.FillInAsync("/kirjaudu", ("Email", email), ("Password", Password)))
            .ShouldBe(302)
            .Header("Location")
            .ShouldBe("/kirjaudu/koodi");
}

public sealed class AccountFlowOnSqliteTests(PoriAppOnSqlite app)
    : AccountFlowTests(app),
        IClassFixture<PoriAppOnSqlite>;

public sealed class AccountFlowOnPostgresTests(PoriAppOnPostgres app)
    : AccountFlowTests(app),
        IClassFixture<PoriAppOnPostgres>;
