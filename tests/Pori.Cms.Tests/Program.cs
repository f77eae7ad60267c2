using Pori.Cms.Tests.Files;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Storage;
using Pori.Cms.Tests.Workflows;

namespace Pori.Cms.Tests;

/// <summary>Runs the tests; the kill tests start this program once more as the process that is killed.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args switch
        {
            [KilledWriter.Command, var kind, var target, var run] => KilledWriter.RunAsync(
                TestDatabase.Existing(kind, target),
                run
            ),
            [KilledWorkflows.Command, var kind, var target, var minutes] => KilledWorkflows.RunAsync(
                TestDatabase.Existing(kind, target),
                int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)
            ),
            [KilledUploader.Command, var kind, var target, var folder] => KilledUploader.RunAsync(
                TestDatabase.Existing(kind, target),
                folder
            ),
            _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
                Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(
                    args,
                    SelfRegisteredExtensions.AddSelfRegisteredExtensions
                ),
            _ => Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args),
        };
}
