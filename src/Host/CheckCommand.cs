using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>Runs every audit and prints one line for each by name, and its findings below.</summary>
internal static class CheckCommand
{
    private const int MostLines = 20;

    public static async Task<int> RunAsync(SiteOptions options, CancellationToken cancellationToken)
    {
        await using var app = SiteBuilder.Create(options).Build();
        app.MapSite();
        app.Services.GetRequiredService<FixedPaths>().Learn(app);
        var audits = app.Services.GetRequiredService<Audits>();
        var found = new List<Finding>();
        await foreach (var finding in audits.RunAsync(cancellationToken))
            found.Add(finding);
        foreach (var line in audits.Names.SelectMany(name => Lines(name, [.. found.Where(f => f.Audit == name)])))
            Console.WriteLine(line);
        return found.TrueForAll(f => f.IsNote) ? 0 : 1;
    }

    /// <summary>Writes what one audit has found: its line, then at most twenty findings.</summary>
    internal static IEnumerable<string> Lines(string audit, IReadOnlyCollection<Finding> found)
    {
        var findings = found.Where(f => !f.IsNote).ToList();
        var result = findings.Count == 0 ? "ok" : $"{findings.Count} findings";
        yield return $"{audit}: {string.Join(", ", [result, .. found.Where(f => f.IsNote).Select(f => f.Problem)])}";
        foreach (var finding in findings.Take(MostLines))
            yield return $"  {finding.Id}: {finding.Problem}";
        if (findings.Count > MostLines)
            yield return $"  … and {findings.Count - MostLines} more";
    }
}
