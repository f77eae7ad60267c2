using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Host;

/// <summary>Imports the register of associations and tells, in Finnish, which rows were not taken and why.</summary>
internal static class RegisterCommand
{
    private const int MostShown = 20;

    public static async Task<int> ImportAsync(
        SiteOptions options,
        RegisterArguments arguments,
        CancellationToken cancellationToken
    )
    {
        // Before anything is changed: a report that cannot be written must not cost the import its answer.
        await using var reportFile = arguments.Report?.CreateText();
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        var text = app.Services.GetRequiredService<RegisterReportText>();
        await using var file = arguments.File.OpenRead();
        var outcome = await app
            .Services.GetRequiredService<IRegisterImport>()
            .RunAsync(file, arguments.DryRun, cancellationToken);
        if (!outcome.Succeeded)
        {
            await WriteAsync(Console.Error, outcome.Refusals.Select(text.Of));
            return 1;
        }
        var report = outcome.Value!;
        var counts = text.Counts(report, arguments.DryRun);
        await WriteAsync(Console.Out, [counts, .. text.Refused(report, MostShown)]);
        if (reportFile is not null)
            await WriteAsync(reportFile, [counts, .. text.Refused(report)]);
        return report.Refused.Count == 0 ? 0 : 2;
    }

    private static async Task WriteAsync(TextWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await writer.WriteLineAsync(line);
    }
}

/// <summary>What the command was asked: the register, where the whole report goes, and whether only to look.</summary>
internal sealed record RegisterArguments(FileInfo File, FileInfo? Report, bool DryRun);
