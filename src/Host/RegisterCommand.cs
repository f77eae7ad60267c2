using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Host;

/// <summary>Imports the register of associations and prints every row that was not taken.</summary>
internal static class RegisterCommand
{
    public static async Task<int> ImportAsync(
        SiteOptions options,
        FileInfo file,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        await using var stream = file.OpenRead();
        var outcome = await app
            .Services.GetRequiredService<IRegisterImport>()
            .RunAsync(stream, dryRun, cancellationToken);
        if (!outcome.Succeeded)
        {
            foreach (var refusal in outcome.Refusals)
                await Console.Error.WriteLineAsync($"{refusal.Code} {string.Join(' ', refusal.Arguments)}");
            return 1;
        }
        var report = outcome.Value!;
        Console.WriteLine(
            $"added {report.Added}, updated {report.Updated}, unchanged {report.Unchanged}, refused {report.Refused.Count}"
        );
        foreach (var row in report.Refused)
            Console.WriteLine($"  line {row.Line}, {row.Column}: {row.Reason}");
        return report.Refused.Count == 0 ? 0 : 2;
    }
}
