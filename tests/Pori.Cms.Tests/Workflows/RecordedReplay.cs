using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Recipes;
using Pori.Cms.Workflows;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Does what each recorded line did, on a site with the same recipes.</summary>
internal sealed partial class RecordedReplay(WorkflowSite site)
{
    private readonly Dictionary<string, JsonObject> types = Types();

    public async Task StartAsync()
    {
        await site.RunAsync(MiniSite.Recipe());
        await site.ImportAsync([.. types.Values]);
    }

    /// <summary>Gets the type whose instances a line recorded.</summary>
    public string TypeOf(RecordedStep step) =>
        step.Name.Split('.')[0] switch
        {
            "probe" when step.Name == "probe.order" => Id("Probe order"),
            "probe" => Id($"Probe {step.Name.Split('.')[1]}"),
            "single" => Id("Probe single"),
            "content" => Id("Probe content"),
            "signalself" => Id("Probe signalself"),
            _ => Id("Pori grant handling"),
        };

    /// <returns>The answer; null for what people do in the editor and the API, which has no request of its own here.</returns>
    public async Task<WorkflowAnswer?> DoAsync(RecordedStep step)
    {
        // Each line is a second later than the one before, and the timer's minute passes where the recording waited.
        site.Clock.Advance(
            TimeSpan.FromSeconds(step.Request.StartsWith("nothing", StringComparison.Ordinal) ? 170 : 1)
        );
        // Between the lines the recording enabled the type again.
        if (step.Name == "timer.start")
            await site.ImportAsync(types["Pori grant handling"]);
        if (Invoked().Match(step.Request) is { Success: true } invoke)
            return await InvokeAsync(invoke);
        if (Raised().Match(step.Request) is { Success: true } raised)
            return await RaiseAsync(step, raised);
        if (Chosen().Match(step.Request) is { Success: true } chosen)
            await ChooseAsync(step, chosen.Groups["item"].Value, chosen.Groups["action"].Value);
        else if (step.Request.StartsWith("nothing", StringComparison.Ordinal))
            await site.Get<WorkflowTimers>().TickAsync(CancellationToken.None);
        else if (step.Request.StartsWith("import", StringComparison.Ordinal))
            await ImportAsync(step);
        else if (step.Request.StartsWith("POST {base}/api/content", StringComparison.Ordinal))
            await ChangeAsync(step);
        else
            throw new InvalidOperationException($"Nobody knows how to do: {step.Request}");
        await site.DrainAsync();
        return null;
    }

    private Task<WorkflowAnswer> InvokeAsync(Match line)
    {
        var query = line.Groups["query"].Value is { Length: > 0 } more
            ? "&" + string.Join('&', more[1..].Split('&').Select(p => $"{p[..1]}={Uri.EscapeDataString(p[2..])}"))
            : "";
        if (line.Groups["type"].Value is not { Length: > 0 } name)
            return line.Groups["path"].Value == "Trigger"
                ? site.TriggerAsync("?token=x")
                : site.RequestAsync("GET", "?token=x", (r, http) => r.InvokeAsync(http));
        var type = types[name];
        var start = ((JsonArray)type["Activities"]!).First(a => (bool?)a!["IsStart"] == true)!;
        return site.InvokeAsync(Id(name), (string)start["ActivityId"]!, query, line.Groups["method"].Value);
    }

    private Task<WorkflowAnswer> RaiseAsync(RecordedStep step, Match line)
    {
        var correlation = line.Groups["id"].Value;
        // The token of the recording named an instance that was gone.
        var bound = step.Name == "signalself.token-for-deleted-instance" ? "4gone0000000000000000000000" : "";
        var path = site.Get<WorkflowTokens>().SignalPath(correlation, bound, line.Groups["name"].Value);
        return site.TriggerAsync(path, line.Groups["query"].Value is { Length: > 0 } q ? $"&{q}" : "");
    }

    private async Task ChooseAsync(RecordedStep step, string item, string action)
    {
        var recorded = step.Instances!.SelectMany(Inputs)
            .Select(i => i["ContentEvent"])
            .LastOrDefault(e => e is not null);
        await site.Manager.CompleteUserTaskAsync(
            new CompleteUserTask(item, action, [])
            {
                Input = new JsonObject
                {
                    ["ContentItem"] = new JsonObject { ["Type"] = "Content", ["ContentId"] = item },
                    ["ContentEvent"] = recorded?.DeepClone(),
                },
            }
        );
    }

    private async Task ImportAsync(RecordedStep step)
    {
        var type = (JsonObject)types["Pori grant handling"].DeepClone();
        type["IsEnabled"] = !step.Request.Contains("IsEnabled false", StringComparison.Ordinal);
        await site.ImportAsync(type);
    }

    private async Task ChangeAsync(RecordedStep step)
    {
        const string person = "4gsm7zay5vmdgn0h8tj8zvz05k";
        var content = site.Get<ContentManager>();
        await site.Work.RunAsync(async db =>
        {
            if (step.Request.EndsWith("an Event", StringComparison.Ordinal))
            {
                var made = content.New("Event");
                made.Content["TitlePart"] = new JsonObject { ["Title"] = "Konsertti" };
                await content.CreateAsync(db, made, publish: true);
                return true;
            }
            var item = (await ContentStore.GetAsync(db, person, VersionOptions.Latest))!;
            var isDraft = step.Request.Contains("draft=true", StringComparison.Ordinal);
            item.DisplayText = isDraft ? "Aino luonnos" : "Aino Lehtonen";
            item.GetOrAddPart("TitlePart")["Title"] = item.DisplayText;
            await content.SaveAsync(db, item, publish: !isDraft);
            return true;
        });
    }

    private static IEnumerable<JsonObject> Inputs(JsonObject instance) => [(JsonObject)instance["State"]!["Input"]!];

    private string Id(string name) => (string)types[name]["WorkflowTypeId"]!;

    // The recording had no mail server, so its mail failed; without a receiver it fails here the same way.
    private static Dictionary<string, JsonObject> Types()
    {
        var found = new[] { "pori-mini.recipe.json", "workflow-probes.recipe.json" }
            .SelectMany(file => ((JsonArray)SharedData.Recipe(file)["steps"]!).OfType<JsonObject>())
            .Where(step => (string?)step["name"] == "WorkflowType")
            .SelectMany(step => ((JsonArray)step["data"]!).OfType<JsonObject>())
            .ToDictionary(type => (string)type["Name"]!, type => (JsonObject)type.DeepClone());
        foreach (var mail in found.Values.SelectMany(t => (JsonArray)t["Activities"]!).Where(IsMail))
            mail!["Properties"]!["Recipients"] = Flow.Expression("");
        return found;
    }

    private static bool IsMail(JsonNode? activity) => (string?)activity!["Name"] == "EmailTask";

    [GeneratedRegex(
        @"^(?<method>GET|POST) \{base\}/workflows/(?<path>Invoke|Trigger)\?token=(\{token of (?<type>[^}]+)\}|x)(?<query>&.*)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Invoked();

    [GeneratedRegex(
        @"^signal (?<name>\w+),? (correlation (?<id>\w+)|no correlation)[^,]*(, query (?<query>.*))?",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Raised();

    [GeneratedRegex(
        @"^POST editor of (?<item>\w+) with submit.Save=user-task\.(?<action>\w+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Chosen();
}
