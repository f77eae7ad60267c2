using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Runs every audit and prints one line for each by name, and its findings below.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        await using var app = SiteBuilder.Create(options).Build();
        var findings = 0;
        foreach (var audit in app.Services.GetServices<IAudit>().OrderBy(a => a.Name, StringComparer.Ordinal))
        {
            var found = await audit.RunAsync(cancellationToken);
            Console.WriteLine($"{audit.Name}: {(found.Count == 0 ? "ok" : $"{found.Count} findings")}");
            foreach (var finding in found)
                Console.WriteLine($"  {finding}");
            findings += found.Count;
        }
        return findings == 0 ? 0 : 1;
    }
}
