using System.Globalization;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Host;

/// <summary>In Development the demo's year begins at one instant, so that its open calls stay open; Clock:Start sets another.</summary>
internal static class DemoClock
{
    private const string DemoStart = "2026-11-24T07:12:00Z";

    public static async Task SetAsync(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var site = await app.Services.GetRequiredService<SiteSettings>().GetAsync();
        var isDemo = JsonRead.Flag(site.Section("DemoSettings"), "IsDemo");
        var start = app.Configuration["Clock:Start"] ?? (isDemo ? DemoStart : null);
        if (start is null)
            return;
        var instant = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        app.Services.GetRequiredService<SiteClock>().StartAt(instant);
        // Read by the notice that tells visitors of it.
        app.Configuration["Clock:Started"] = instant.ToString("O", CultureInfo.InvariantCulture);
        Console.WriteLine($"The clock starts at {start} (Development).");
    }
}
