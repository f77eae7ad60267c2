using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

/// <summary>The process of the kill tests: writes keyed units of work side by side and says on its output which were answered.</summary>
internal static class KilledWriter
{
    public const string Command = "write-until-killed";
    public const int Writers = 8;

    public static async Task<int> RunAsync(TestDatabase database, string run)
    {
        await using var site = await TestSite.StartAsync(database);
        var output = Console.Out;
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async writer =>
                {
                    for (var i = 0; ; i++)
                    {
                        var key = $"{run}-{writer}-{i}";
                        await WriteAsync(site, key, withPage: i % 4 == writer % 4);
                        lock (output)
                        {
                            output.WriteLine(key);
                            output.Flush();
                        }
                    }
                })
        );
        return 0;
    }

    // An effect alone, or with a page whose rows lie in several tables.
    private static Task<bool> WriteAsync(TestSite site, string key, bool withPage) =>
        site.Work.RunAsync(async db =>
        {
            Effects.Write(db, key);
            if (withPage)
                await site.Content.CreateAsync(db, site.NewPage(key, key), publish: true);
            return true;
        });
}
