using Microsoft.Playwright;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Browser;

/// <summary>Somebody makes an account and keeps it safe, in a real browser, with a passkey of Chromium's virtual device.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccountJourneyTests(BrowserSite site)
{
    private const string Password = "kolme kukkoa ja yksi kana";

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task From_registering_to_signing_out_everywhere(int width)
    {
        await using var window = await site.OpenAsync(width);
        var page = window.Page;
        var origin = site.App.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var email = $"matka-{width}@pori.example";

        // The keyboard alone: from the field with Enter.
        await page.GotoAsync(origin + "/rekisteroidy");
        await LookAsync(page, width, "register");
        await page.FocusAsync("#Email");
        await page.Keyboard.TypeAsync(email);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("[role=status]");
        var link = MailFolder.LinkOf(await site.App.WaitAsync(email, "Vahvista sähköpostiosoite"));
        await page.GotoAsync(origin + link);
        await page.FocusAsync("#GivenName");
        await page.Keyboard.TypeAsync("Testi");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Henkilö");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("lyhyt");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".c-errors");
        await LookAsync(page, width, "confirm-error");
        await page.FillAsync("#NewPassword", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/oma-tili");
        await LookAsync(page, width, "account");

        await page.GotoAsync(origin + "/oma-tili/toinen-vaihe/sovellus");
        await page.ClickAsync("button[value=start]");
        await page.WaitForSelectorAsync("img.c-qr");
        await LookAsync(page, width, "app");
        var key = await page.InnerTextAsync(".c-key");
        await page.FillAsync("#Code", Totp.Code(key));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".c-codes");
        await LookAsync(page, width, "codes");

        await using var device = await VirtualDevice.PlugInAsync(page);
        await page.GotoAsync(origin + "/oma-tili/toinen-vaihe/avain");
        await LookAsync(page, width, "new-passkey");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/oma-tili/toinen-vaihe");
        await LookAsync(page, width, "factors");

        await SignOutAsync(page, origin);
        await page.GotoAsync(origin + "/kirjaudu");
        await LookAsync(page, width, "sign-in");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/kirjaudu/koodi");
        await LookAsync(page, width, "code");
        await page.FillAsync("#Code", Totp.Code(key, steps: 1));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/oma-tili");

        await SignOutAsync(page, origin);
        await page.GotoAsync(origin + "/kirjaudu/avain");
        await LookAsync(page, width, "passkey");
        await page.ClickAsync("form[data-passkey] button");
        await page.WaitForURLAsync("**/oma-tili");

        await page.GotoAsync(origin + "/oma-tili/kirjautumistapahtumat");
        await LookAsync(page, width, "events");
        await page.GotoAsync(origin + "/oma-tili/laitteet");
        await LookAsync(page, width, "devices");
        await page.ClickAsync("button[value=all]");
        await page.WaitForURLAsync("**/kirjaudu/ulos");
        await page.GotoAsync(origin + "/oma-tili");
        page.Url.ShouldContain("/kirjaudu?");
        window.Complaints.Where(c => !c.Contains("status of 422", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task SignOutAsync(IPage page, string origin)
    {
        await page.GotoAsync(origin + "/kirjaudu/ulos");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("text=Olet kirjautunut ulos");
    }

    private static async Task LookAsync(IPage page, int width, string name)
    {
        if (Environment.GetEnvironmentVariable("PORI_SHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        (await Axe.ViolationsAsync(page, $"{name} at {width}")).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(
            0,
            name
        );
    }
}

/// <summary>A device that makes and shows passkeys, and always finds its owner there.</summary>
internal sealed class VirtualDevice(ICDPSession session) : IAsyncDisposable
{
    public static async Task<VirtualDevice> PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        return new VirtualDevice(session);
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();
}
