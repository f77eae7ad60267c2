using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Runs every audit and prints one line for each by name, and its findings below.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        await using var app = SiteBuilder.Create(options).Build();
        var audits = app.Services.GetRequiredService<Audits>();
        var findings = new List<Finding>();
        await foreach (var finding in audits.RunAsync(cancellationToken))
            findings.Add(finding);
        foreach (var name in audits.Names)
        {
            var found = findings.Where(f => f.Audit == name).ToList();
            Console.WriteLine($"{name}: {(found.Count == 0 ? "ok" : $"{found.Count} findings")}");
            foreach (var finding in found)
                Console.WriteLine($"  {finding.Id}: {finding.Problem}");
        }
        return findings.Count == 0 ? 0 : 1;
    }
}
