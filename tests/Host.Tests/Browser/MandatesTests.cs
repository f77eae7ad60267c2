using Microsoft.Playwright;
using Pori.Cms.Tests.Infrastructure;
using Pori.Host.Tests.Accounts.Mandates;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Browser;

/// <summary>Who may act for whom, in a browser at 360 px and by keyboard; every page that is passed is looked at by axe.</summary>
public sealed class MandatesTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private readonly List<string> found = [];

    [Fact]
    public async Task Two_people_invite_accept_and_part_by_keyboard_on_a_narrow_screen()
    {
        await using var keeper = await SignedInAsync("Henkilo1");
        await using var guest = await SignedInAsync("Henkilo2");
        var group = await StartAsync(keeper, "Näppäimistöryhmä");
        await keeper.GoAsync(group + "/kutsu");
        await TypeAsync(keeper.Page, "#Email", SignedInVisitor.Demo("Henkilo2"));
        await keeper.Page.FocusAsync("input[value=Writer]");
        await keeper.Page.Keyboard.PressAsync("Space");
        await LookAsync(keeper, "invite");
        await keeper.Page.Keyboard.PressAsync("Enter");
        await keeper.Page.WaitForSelectorAsync("[role=status]");
        await LookAsync(keeper, "people");

        var mail = await site.App.MailToAsync(SignedInVisitor.Demo("Henkilo2"), "Kutsu toimia: Näppäimistö");
        await guest.GoAsync(mail.LinkUnder("/omat-sivut/kutsu?tunnus="));
        await LookAsync(guest, "accept");
        await PressAsync(guest.Page, "main form button");
        await guest.Page.WaitForSelectorAsync("[role=status]");
        await guest.GoAsync("/omat-sivut");
        await LookAsync(guest, "front");
        await guest.GoAsync("/omat-sivut/vaihda");
        await LookAsync(guest, "switch");

        await keeper.GoAsync(group);
        await PressAsync(keeper.Page, ".c-row__title a >> nth=1");
        await LookAsync(keeper, "person");
        await PressAsync(keeper.Page, "a[href$='/poista']");
        await LookAsync(keeper, "remove");
        await PressAsync(keeper.Page, "main form button");
        await keeper.Page.WaitForSelectorAsync("[role=status]");
        await keeper.GoAsync(group + "/luovutus");
        await LookAsync(keeper, "hand-over");
        (await guest.Page.GotoAsync(group))!.Status.ShouldBe(404);
        found.ShouldBeEmpty();
        keeper.Complaints.Concat(guest.Complaints).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_found_sent_and_approved_without_script()
    {
        await using var person = await SignedInAsync("Henkilo3", script: false);
        await using var officer = await SignedInAsync("Officer");
        await person.GoAsync("/omat-sivut/yhdistys");
        await TypeAsync(person.Page, "#q", "kahvi");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.ClickAsync(".c-row__title a");
        await TypeAsync(person.Page, "#Position", "puheenjohtaja");
        await PressAsync(person.Page, "main form button");
        (await person.Page.InnerTextAsync("[role=status]")).ShouldContain("Pyyntö lähetetty");

        await officer.GoAsync("/omat-sivut/pyynnot");
        await LookAsync(officer, "claims");
        await PressAsync(officer.Page, "section[aria-labelledby=waiting] a");
        await LookAsync(officer, "decide");
        await officer.Page.CheckAsync("input[value=approve]");
        await PressAsync(officer.Page, "main form button");
        await officer.Page.WaitForSelectorAsync("[role=status]");
        await person.GoAsync("/omat-sivut");
        (await person.Page.InnerTextAsync("section[aria-labelledby=bodies]")).ShouldContain("Valtuuksien hoitaja");
        found.ShouldBeEmpty();
        officer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Forms_with_faults_are_clean_and_the_summary_has_the_focus()
    {
        await using var window = await SignedInAsync("Henkilo4");
        foreach (var path in new[] { "/omat-sivut/uusi", "/sv/mina-sidor/ny", "/en/my-pages/new" })
        {
            await window.GoAsync(path);
            await LookAsync(window, path);
            await PressAsync(window.Page, "main form button");
            await window.Page.WaitForSelectorAsync(".c-errors");
            (await window.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("c-errors");
            found.AddRange(await Axe.ViolationsAsync(window.Page, path + " with errors"));
        }
        await window.GoAsync("/omat-sivut/yhdistys?q=olematonsana");
        await LookAsync(window, "claim search");
        found.ShouldBeEmpty();
    }

    private async Task<BrowserWindow> SignedInAsync(string name, bool script = true)
    {
        var window = await site.OpenAsync(360, script: script);
        await window.GoAsync("/kirjaudu");
        await window.Page.FillAsync("#Email", SignedInVisitor.Demo(name));
        await window.Page.FillAsync("#Password", DemoUsers.Password);
        await PressAsync(window.Page, "main form button");
        if (window.Page.Url.Contains("/koodi", StringComparison.Ordinal))
        {
            await window.Page.FillAsync("#Code", Totp.Code(DemoUsers.AuthenticatorKey));
            await PressAsync(window.Page, "main form button");
        }
        return window;
    }

    private static async Task<string> StartAsync(BrowserWindow window, string name)
    {
        await window.GoAsync("/omat-sivut/uusi");
        await window.Page.CheckAsync("input[value=Group]");
        await TypeAsync(window.Page, "#Name", name);
        await window.Page.CheckAsync("#IsAdult");
        await PressAsync(window.Page, "main form button");
        return new Uri(window.Page.Url).AbsolutePath;
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.FocusAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string what)
    {
        var before = await page.EvaluateAsync<double>("performance.timeOrigin");
        await page.Locator(what).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Eventually.HoldsAsync(() => IsNextAsync(page, before), $"Enter on {what} leads on");
    }

    // The page that comes next has a beginning of its own; while it comes there is none to ask.
    private static async Task<bool> IsNextAsync(IPage page, double before)
    {
        try
        {
            return await page.EvaluateAsync<bool>(
                "before => performance.timeOrigin !== before && document.readyState === 'complete'",
                before
            );
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    private async Task LookAsync(BrowserWindow window, string name)
    {
        found.AddRange(await Axe.ViolationsAsync(window.Page, name));
        var width = await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (width > 360)
            found.Add($"{name} is {width} wide");
        if (Environment.GetEnvironmentVariable("PORI_SHOTS") is { Length: > 0 } folder)
            await window.Page.ScreenshotAsync(
                new() { Path = Path.Combine(folder, $"{name.Replace('/', '-')}.png"), FullPage = true }
            );
    }
}
