using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>Renders the Liquid of activities and evaluates their scripts, outside of any transaction and within the limits of both.</summary>
internal sealed partial class WorkflowExpressions(
    Func<LiquidRenderer> liquid,
    WorkflowScripts scripts,
    SiteSettings settings,
    IUnitOfWork work,
    ILogger<WorkflowExpressions> logger
)
{
    /// <summary>The name by which templates read the instance.</summary>
    public const string Workflow = "Workflow";

    public async ValueTask<string> RenderAsync(Visit visit, string name, LiquidEncoding encoding) =>
        await TryRenderAsync(visit, name, encoding) ?? "";

    public async ValueTask<string?> TryRenderAsync(Visit visit, string name, LiquidEncoding encoding)
    {
        if (visit.Expression(name) is not { Length: > 0 } source)
            return "";
        var site = await settings.GetAsync();
        var items = await ItemsAsync(visit.Run.State);
        try
        {
            return await liquid()
                .RenderAsync(
                    source,
                    new LiquidScope(site.Cultures.Default)
                    {
                        Encoding = encoding,
                        Http = visit.Run.Http?.Context,
                        Globals = new Dictionary<string, object?> { [Workflow] = new WorkflowModel(visit.Run, items) },
                    }
                );
        }
        catch (LiquidException failure)
        {
            Log.TemplateFailed(logger, name, visit.Activity.Title, visit.Run.Type.Name, failure.Message);
            return null;
        }
    }

    public async ValueTask<JsonNode?> EvaluateAsync(Visit visit, string name, ICollection<string>? outcomes)
    {
        if (visit.Expression(name) is not { Length: > 0 } source)
            return null;
        try
        {
            return scripts.Evaluate(source, visit, await ItemsAsync(visit.Run.State), outcomes);
        }
        catch (Scripting.ScriptException failure)
        {
            Log.ScriptFailed(logger, name, visit.Activity.Title, visit.Run.Type.Name, failure.Message);
            return null;
        }
    }

    // Content in the state is a reference: an expression sees the newest version, drafts that were made meanwhile too.
    private async Task<IReadOnlyDictionary<string, ContentItem>> ItemsAsync(WorkflowState state)
    {
        var ids = new[] { state.LastResult }
            .Concat(new[] { state.Input, state.Output, state.Properties }.SelectMany(o => o.Select(m => m.Value)))
            .Select(WorkflowState.Referred)
            .OfType<string>()
            .Distinct()
            .ToList();
        var items = new Dictionary<string, ContentItem>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Latest)) is { } item)
                items[id] = item;
        }
        return items;
    }

    private static partial class Log
    {
        [LoggerMessage(
            600,
            LogLevel.Warning,
            "{Property} of '{Activity}' in workflow '{Workflow}' gives nothing: {Reason}"
        )]
        public static partial void TemplateFailed(
            ILogger logger,
            string property,
            string activity,
            string workflow,
            string reason
        );

        [LoggerMessage(
            601,
            LogLevel.Warning,
            "The script {Property} of '{Activity}' in workflow '{Workflow}' gives nothing: {Reason}"
        )]
        public static partial void ScriptFailed(
            ILogger logger,
            string property,
            string activity,
            string workflow,
            string reason
        );
    }
}
