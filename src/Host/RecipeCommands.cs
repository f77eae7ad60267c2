using System.Text.Json.Nodes;
using Pori.Cms;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>The operator's commands for recipes and demo data; progress goes to standard error, results to standard output.</summary>
internal static class RecipeCommands
{
    public static async Task<int> RunAsync(
        SiteOptions options,
        FileInfo file,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        return await RunAsync(app.Services, file, dryRun, cancellationToken);
    }

    public static async Task<int> RunAsync(
        IServiceProvider services,
        FileInfo file,
        bool dryRun,
        CancellationToken cancellationToken
    )
    {
        var runner = services.GetRequiredService<RecipeRunner>();
        try
        {
            var options = new RecipeOptions { Progress = new RecipeProgressLine(file.Name) };
            var run = dryRun
                ? await runner.PlanAsync(file.FullName, options, cancellationToken)
                : await runner.RunAsync(file.FullName, options, cancellationToken);
            if (dryRun)
                foreach (var line in run.HasChanges ? run.Lines() : ["no changes"])
                    Console.WriteLine(line);
            else
                Console.WriteLine($"{file.Name}: {run.Steps.Sum(s => s.Changes.Count)} changes");
            return 0;
        }
        catch (RecipeException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    public static async Task<int> FillAsync(SiteOptions options, FileInfo file, CancellationToken cancellationToken)
    {
        await using var app = SiteBuilder.Create(options).Build();
        await app.Services.GetRequiredService<SiteDatabase>().PrepareAsync(cancellationToken);
        return await FillAsync(app.Services, file, cancellationToken);
    }

    public static async Task<int> FillAsync(
        IServiceProvider services,
        FileInfo file,
        CancellationToken cancellationToken
    )
    {
        var words = (JsonObject)
            JsonNode.Parse(await File.ReadAllTextAsync(file.FullName, cancellationToken), null, CmsJson.Documents)!;
        foreach (var fill in services.GetServices<IDemoFill>().OrderBy(f => f.Order))
        {
            var added = await fill.FillAsync(words, new CountLine(fill.Name), cancellationToken);
            Console.WriteLine($"{file.Name}: {added} {fill.Name} added");
        }
        return 0;
    }
}

/// <summary>Tells how far a recipe has come, on one line of a terminal or a line for each step.</summary>
internal sealed class RecipeProgressLine(string file) : IProgress<RecipeProgress>
{
    public void Report(RecipeProgress value)
    {
        if (value.Done == value.Total && value.Total > 0)
            Console.Error.WriteLine($"{file}: step {value.Step} of {value.Steps}, {value.Name}");
    }
}

/// <summary>Tells how many things were looked at, every few thousand.</summary>
internal sealed class CountLine(string name) : IProgress<int>
{
    private const int Step = 2000;

    public void Report(int value)
    {
        if (value % Step < 200)
            Console.Error.WriteLine($"{name}: {value}");
    }
}
