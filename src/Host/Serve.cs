namespace Pori.Host;

/// <summary>Serves the site; the first start fills it.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        var builder = SiteBuilder.Create(options);
        await using var app = builder.Build();
        await FirstStart.PrepareAsync(app.Services, options, cancellationToken);
        await DemoClock.SetAsync(app);
        app.UseSite();
        app.MapSite();
        await app.StartAsync(cancellationToken);
        foreach (var address in app.Urls)
            Console.WriteLine($"The site is at {address}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
