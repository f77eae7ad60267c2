using Microsoft.Playwright;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Browser;

/// <summary>The system's Chromium with an empty profile, beside a site of its own.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Gets the site.</summary>
    public PoriApp App { get; } = new PoriAppOnSqlite();

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            throw new InvalidOperationException(
                $"The tests need a browser: install Debian's package 'chromium' ({Chromium})."
            );
        await App.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium,
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>Opens a window; whoever asks closes it.</summary>
    public async Task<BrowserWindow> OpenAsync(int width, ColorScheme colours = ColorScheme.Light, bool script = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = App.Address,
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = colours,
                JavaScriptEnabled = script,
                Locale = "fi-FI",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await App.DisposeAsync();
    }
}

/// <summary>A window that notes what the browser complains of: refused scripts and styles, missing files, errors.</summary>
public sealed class BrowserWindow : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public BrowserWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.RequestFailed += (_, request) => complaints.Add($"{page.Url}: {request.Url} {request.Failure}");
    }

    /// <summary>Gets the page.</summary>
    public IPage Page { get; }

    /// <summary>Gets the complaints so far, but for the notice that a page answers 404 where that was asked for.</summary>
    public IEnumerable<string> Complaints =>
        complaints.Where(c => !c.Contains("the server responded with a status of 404", StringComparison.Ordinal));

    /// <summary>Goes to a page of the site.</summary>
    public async Task GoAsync(string path) =>
        (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load }))
            .ShouldNotBeNull()
            .Status.ShouldBeOneOf(200, 404);

    public ValueTask DisposeAsync() => context.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserSite>
{
    public const string Name = "the site in a browser";
}
