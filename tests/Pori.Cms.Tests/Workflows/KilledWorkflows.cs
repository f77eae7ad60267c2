using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Workflows;

/// <summary>The process of the kill test: does what a server's worker does, until it is killed or nothing is left.</summary>
internal static class KilledWorkflows
{
    public const string Command = "run-workflows-until-killed";

    /// <param name="minutes">How far the process's clock is ahead: what an earlier one had in hand is free for it.</param>
    public static async Task<int> RunAsync(TestDatabase database, int minutes)
    {
        await using var site = await WorkflowSite.StartAsync(database);
        site.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Console.WriteLine("begun");
        await site.DrainAsync();
        return 0;
    }
}
