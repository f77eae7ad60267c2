using Pori.Cms.Identity;

namespace Pori.Host;

/// <summary>Serves the site; the first start fills it.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        await using var app = await StartAsync(SiteBuilder.Create(options), options, cancellationToken);
        foreach (var address in app.Urls)
            Console.WriteLine($"The site is at {address}");
        Console.WriteLine(await FirstPage.AskAsync(app.Services, app.Urls.First(), cancellationToken));
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    /// <summary>Starts the site; whoever asked disposes it.</summary>
    public static async Task<WebApplication> StartAsync(
        WebApplicationBuilder builder,
        SiteOptions options,
        CancellationToken cancellationToken
    )
    {
        var app = builder.Build();
        await FirstStart.PrepareAsync(app.Services, options, cancellationToken);
        await DemoClock.SetAsync(app);
        app.UseSite();
        app.MapSite();
        app.RequireDecisions();
        await DemoUsers.PrepareAsync(app, cancellationToken);
        await FirstCode.PrintAsync(app.Services, cancellationToken);
        await app.StartAsync(cancellationToken);
        return app;
    }
}
