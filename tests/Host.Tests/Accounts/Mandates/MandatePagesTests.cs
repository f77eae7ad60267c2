using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts.Mandates;

/// <summary>Who may act for whom, from page to page, with the mails as they are written.</summary>
public abstract class MandatePagesTests(PoriApp app)
{
    private const string Password = "kolme sanaa riittää hyvin";
    private static readonly string[] Owned = ["", "/kutsu", "/luovutus"];

    [Fact]
    public async Task An_invitation_is_mailed_accepted_and_taken_back_at_once()
    {
        using var keeper = await SignedInAsync("Henkilo1");
        // The guest has no other body: whoever has one acts for it unasked.
        var address = $"kutsuttu-{Guid.NewGuid():N}@pori.example";
        await app.Services.GetRequiredService<UserCommands>().AddAsync(address, Password, []);
        using var guest = app.NewVisitor();
        await guest.SignInAsync(address, Password);
        var group = await GroupAsync(keeper, "Kutsujien kokeiluryhmä");
        await InviteAsync(keeper, group, address);
        var mail = await app.MailToAsync(address, "Kutsu toimia: Kutsujien");
        var link = mail.LinkUnder("/omat-sivut/kutsu?tunnus=");
        var open = (await guest.GetAsync(link)).ShouldBe(200);
        open.Words("main").ShouldContain("Kutsujien kokeiluryhmä");
        (await guest.FillInAsync(open)).ShouldBe(302).Header("Location")!.ShouldStartWith(group);
        (await guest.GetAsync(group)).ShouldBe(200).AllWords(".c-row__title").Count.ShouldBe(2);
        (await guest.GetAsync(group + "/kutsu")).ShouldBe(404);
        (await guest.GetAsync("/omat-sivut")).Words(".c-account__acts").ShouldContain("Kutsujien kokeiluryhmä");

        var own = await IdAsync(1);
        var person = (await keeper.GetAsync(group))
            .Links(".c-row__title a")
            .Single(l => !l.EndsWith(own, StringComparison.Ordinal));
        (await keeper.FillInAsync(person + "/poista", ("Reason", "Kausi päättyi"))).ShouldBe(302);
        (await guest.GetAsync(group)).ShouldBe(404);
        (await guest.GetAsync("/omat-sivut")).Page.QuerySelector(".c-account__acts").ShouldBeNull();
        (await guest.GetAsync(link)).ShouldBe(200).Words("h1").ShouldBe("Kutsu ei ole enää voimassa");
        (await app.MailToAsync(address, "Tehtäväsi päättyivät")).TextBody!.ShouldContain("Kausi päättyi");
    }

    [Fact]
    public async Task The_link_in_other_hands_gives_nothing()
    {
        using var keeper = await SignedInAsync("Henkilo1");
        using var other = await SignedInAsync("Henkilo3");
        var group = await GroupAsync(keeper, "Väärän käden ryhmä");
        await InviteAsync(keeper, group, SignedInVisitor.Demo("Henkilo4"));
        var mail = await app.MailToAsync(SignedInVisitor.Demo("Henkilo4"), "Kutsu toimia: Väärän");
        var open = (await other.GetAsync(mail.LinkUnder("/omat-sivut/kutsu?tunnus="))).ShouldBe(200);
        open.Words("main").ShouldContain("d•••@demo.example");
        open.Page.QuerySelector("main form").ShouldBeNull();
        var token = mail.LinkUnder("/omat-sivut/kutsu?tunnus=").Split('=')[1];
        var form = await other.GetAsync("/omat-sivut/uusi");
        var hidden = form
            .Page.QuerySelectorAll("form[method=post] input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!));
        (await other.PostAsync("/omat-sivut/kutsu", [.. hidden, ("tunnus", token)])).ShouldBe(422);
        (await other.GetAsync(group)).ShouldBe(404);
    }

    [Fact]
    public async Task A_claim_goes_to_an_officer_who_approves_it()
    {
        using var person = await SignedInAsync("Henkilo4");
        using var officer = await SignedInAsync("Officer");
        var found = (await person.GetAsync("/omat-sivut/yhdistys?q=kahvi")).ShouldBe(200);
        var (name, choose) = (found.Words(".c-row__title"), found.Links(".c-row__title a")[0]);
        var empty = await person.FillInAsync(choose, ("Position", ""));
        empty.ShouldBe(422).Words("#Position-error").ShouldBe("Kirjoita tehtäväsi yhdistyksessä.");
        (await person.FillInAsync(choose, ("Position", "sihteeri"), ("Text", "Valittu syyskokouksessa."))).ShouldBe(
            302
        );
        (await person.GetAsync("/omat-sivut"))
            .Words("#bodies ~ ul, section[aria-labelledby=bodies]")
            .ShouldContain(name);
        (await person.GetAsync("/omat-sivut/pyynnot")).ShouldBe(404);

        var claims = (await officer.GetAsync("/omat-sivut/pyynnot")).ShouldBe(200);
        var claim = claims.Links("section[aria-labelledby=waiting] .c-row__title a")[0];
        var refused = await officer.FillInAsync(claim, ("Decision", "refuse"), ("Reason", " "));
        refused.ShouldBe(422).Words("#Reason-error").ShouldBe("Kirjoita syy.");
        (await officer.FillInAsync(claim, ("Decision", "approve"))).ShouldBe(302);
        (await person.GetAsync("/omat-sivut"))
            .Words("section[aria-labelledby=bodies]")
            .ShouldContain("Valtuuksien hoitaja");
        (await app.MailToAsync(SignedInVisitor.Demo("Henkilo4"), "Voit nyt toimia")).TextBody!.ShouldContain(name);
    }

    [Fact]
    public async Task A_body_is_not_there_for_strangers_and_for_who_has_not_signed_in()
    {
        using var keeper = await SignedInAsync("Henkilo1");
        using var stranger = await SignedInAsync("Henkilo3");
        using var anybody = app.NewVisitor();
        var group = await GroupAsync(keeper, "Suljettu ryhmä");
        var own = (await keeper.GetAsync(group)).Links(".c-row__title a").Single();
        var none = group[..^32] + Guid.NewGuid().ToString("N");
        foreach (
            var path in Owned.Select(p => group + p).Concat([own, own + "/poista", none, group[..^5], group + "x"])
        )
        {
            (await stranger.GetAsync(path)).ShouldBe(404);
            (await anybody.GetAsync(path)).Status.ShouldBeOneOf(302, 404);
        }
        (await stranger.GetAsync("/omat-sivut/toimijat/00000000000070008000000000000001")).ShouldBe(404);
        var form = await stranger.GetAsync("/omat-sivut/uusi");
        var hidden = form
            .Page.QuerySelectorAll("form[method=post] input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
            .ToList();
        foreach (var path in new[] { group, group + "/kutsu", own + "/poista" })
            (await stranger.PostAsync(path, [.. hidden, ("Email", "x@demo.example"), ("Roles", "Keeper")])).ShouldBe(
                404
            );
        (await keeper.GetAsync(own + "/poista")).ShouldBe(200);
    }

    [Fact]
    public async Task The_choice_of_whom_one_acts_for_is_kept_and_is_no_right()
    {
        using var keeper = await SignedInAsync("Henkilo2");
        var group = await GroupAsync(keeper, "Vaihdettava ryhmä");
        var id = group[^32..];
        (await keeper.FillInAsync("/omat-sivut/vaihda", ("Chosen", ""))).ShouldBe(302);
        (await keeper.GetAsync("/")).Words(".c-account__acts").ShouldContain("Demo Henkilo2");
        (await keeper.FillInAsync("/omat-sivut/vaihda", ("Chosen", id))).ShouldBe(302);
        (await keeper.GetAsync("/sv")).Words(".c-account__acts").ShouldContain("Vaihdettava ryhmä");
        var wrong = await keeper.FillInAsync("/omat-sivut/vaihda", ("Chosen", Guid.NewGuid().ToString("N")));
        wrong.ShouldBe(422).Words("#Chosen-error").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_form_with_faults_comes_back_with_what_was_typed()
    {
        using var keeper = await SignedInAsync("Henkilo3");
        var group = await GroupAsync(keeper, "Huolimaton ryhmä");
        var answer = await keeper.FillInAsync(
            group + "/kutsu",
            ("Email", "ei osoite"),
            ("Roles", "Writer"),
            ("Until", "31.2.2027")
        );
        answer.ShouldBe(422).Words("#Until-error").ShouldStartWith("Päivää ei ole kalenterissa.");
        answer.Page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("ei osoite");
        answer.Page.QuerySelector("input[value=Writer]")!.HasAttribute("checked").ShouldBeTrue();
        var start = await keeper.FillInAsync(
            "/omat-sivut/uusi",
            ("Name", "Yritys"),
            ("Kind", "Company"),
            ("BusinessId", "1")
        );
        start.ShouldBe(422).AllWords(".c-errors li").Count.ShouldBe(2);
        var last = await keeper.FillInAsync((await keeper.GetAsync(group)).Links(".c-actions a")[^1]);
        last.ShouldBe(422).Words(".c-errors").ShouldContain("Jonkun pitää aina hoitaa valtuuksia");
    }

    private async Task<Visitor> SignedInAsync(string name)
    {
        var visitor = app.NewVisitor();
        await visitor.SignInAsync(SignedInVisitor.Demo(name));
        return visitor;
    }

    private static async Task<string> GroupAsync(Visitor keeper, string name)
    {
        var started = await keeper.FillInAsync(
            "/omat-sivut/uusi",
            ("Kind", "Group"),
            ("Name", name),
            ("IsAdult", "true")
        );
        return started.ShouldBe(302).Header("Location")!.Split('?')[0];
    }

    private static async Task InviteAsync(Visitor keeper, string group, string email) =>
        (await keeper.FillInAsync(group + "/kutsu", ("Email", email), ("Roles", "Writer"))).ShouldBe(302);

    private Task<string> IdAsync(int number)
    {
        var email = SignedInVisitor.Demo($"Henkilo{number}");
        return app.ReadAsync(db => Task.FromResult(db.Users.Where(u => u.Email == email).Select(u => u.Id).First()));
    }
}

public sealed class MandatePagesOnSqliteTests(PoriAppOnSqlite app)
    : MandatePagesTests(app),
        IClassFixture<PoriAppOnSqlite>;

public sealed class MandatePagesOnPostgresTests(PoriAppOnPostgres app)
    : MandatePagesTests(app),
        IClassFixture<PoriAppOnPostgres>;
