using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Pori.Host.Tests.Browser;

/// <summary>
/// Asks axe for violations of WCAG 2.2 A and AA. Our pages have no frames, so axe runs in the page itself: the package's own
/// way opens a second page for each run, which takes ten times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async only => {
          const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false });
          if (found.passes.length + found.violations.length === 0) return ["axe looked at nothing"];
          return found.violations.map(v => `${v.id}, ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | ")}`);
        }
        """;

    /// <summary>Gets the violations of all rules.</summary>
    public static Task<IEnumerable<string>> ViolationsAsync(IPage page, string path) =>
        RunAsync(page, path, "tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /// <summary>Gets the violations of the rules about colours.</summary>
    public static Task<IEnumerable<string>> ContrastAsync(IPage page, string path) =>
        RunAsync(page, path, "rule", "color-contrast", "link-in-text-block");

    private static async Task<IEnumerable<string>> RunAsync(
        IPage page,
        string path,
        string type,
        params string[] values
    )
    {
        await page.EvaluateAsync(Script);
        return (await page.EvaluateAsync<string[]>(Run, new { type, values })).Select(line => $"{path}: {line}");
    }
}
