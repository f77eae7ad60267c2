using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Recipes;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Replays what workflows did in a real Orchard Core: answers, and each instance's document after each line.</summary>
public sealed partial class RecordedWorkflowsTests
{
    private static readonly string[] Generated = ["WorkflowId", "CreatedUtc", "StartedUtc"];

    [Fact]
    public async Task Every_recorded_line_ends_the_same_or_as_the_list_of_differences_says()
    {
        await using var database = new SqliteTestDatabase();
        await using var site = await WorkflowSite.StartAsync(database);
        var replay = new RecordedReplay(site);
        await replay.StartAsync();
        var problems = new List<string>();
        var lines = RecordedWorkflows.Steps().ToList();
        foreach (var line in lines)
        {
            var answer = await replay.DoAsync(line);
            var difference = RecordedWorkflows.Differences.FirstOrDefault(d => d.Line == line.Name);
            var problem =
                AnswerProblem(line, answer, difference)
                ?? await InstancesProblemAsync(site, line, replay.TypeOf(line), difference);
            if (problem is not null)
                problems.Add($"{line.Name}: {problem}");
        }

        problems.ShouldBeEmpty(string.Join("\n", problems));
        lines.Count.ShouldBe(55);
    }

    [Fact]
    public void The_document_tells_every_difference_and_no_other()
    {
        var recorded = RecordedWorkflows.Steps().Select(s => s.Name).ToHashSet();
        RecordedWorkflows.Differences.Select(d => d.Line).ShouldBeSubsetOf(recorded);
        Documents
            .Table("api-workflows.md", "| recorded line | ours | why |")
            .Select(cells => string.Join(" | ", cells))
            .ShouldBe(RecordedWorkflows.Differences.Select(d => $"{d.Line} | {d.Ours} | {d.Why}"));
    }

    private static string? AnswerProblem(RecordedStep line, WorkflowAnswer? answer, RecordedDifference? difference)
    {
        if (answer is null)
            return null;
        if (answer.Status != line.Status)
            return $"answered {answer.Status}, recorded {line.Status}";
        var expected = difference?.Body ?? line.Body ?? "";
        if (answer.Body != expected)
            return $"answered '{answer.Body}', expected '{expected}'";
        var headers = answer.Response.Headers;
        foreach (var (name, value) in line.Json["headers"] as JsonObject ?? [])
        {
            if (headers[name].ToString() != (string?)value)
                return $"the header {name} is '{headers[name]}', recorded '{value}'";
        }
        if (headers.Location.ToString() != ((string?)line.Json["location"] ?? ""))
            return $"leads to '{headers.Location}'";
        // An error's page is the host's.
        var type = line.Status == 404 ? null : (string?)line.Json["contentType"];
        return answer.Response.ContentType == type ? null : $"is {answer.Response.ContentType}, recorded {type}";
    }

    private static async Task<string?> InstancesProblemAsync(
        WorkflowSite site,
        RecordedStep line,
        string type,
        RecordedDifference? difference
    )
    {
        if (line.Instances is not { } recorded)
            return null;
        var stored = await site.InstancesAsync(type);
        if (difference?.Statuses is { } statuses)
        {
            var actual = stored.Select(i => i.Status).ToList();
            if (!actual.SequenceEqual(statuses))
                return $"instances are {string.Join(", ", actual)}, the list says {string.Join(", ", statuses)}";
            if (actual.SequenceEqual(recorded.Select(r => (string)r["Status"]!)) && difference.Body is null)
                return "the difference does not show";
        }
        else if (stored.Count != recorded.Count)
        {
            return $"{recorded.Count} instances recorded, {stored.Count} stored";
        }
        // The newest ones are the recorded ones; where a difference is listed, only those that it does not concern.
        var pairs = recorded.Reverse().Zip(stored.AsEnumerable().Reverse()).ToList();
        foreach (
            var (expected, row) in pairs.Where(p => difference is null || (string?)p.First["Status"] == p.Second.Status)
        )
        {
            if (difference?.Body is not null)
                continue;
            var actual = await site.Manager.DocumentAsync(row.WorkflowId);
            var (left, right) = (Comparable(expected), Comparable(actual!));
            if (difference?.InDocument == true)
                return CmsJson.Same(left, right) ? "the difference does not show" : null;
            if (!CmsJson.Same(left, right))
                return $"\n  recorded {left!.ToJsonString()}\n  stored   {right!.ToJsonString()}";
        }
        return null;
    }

    // Ids and instants differ on each run; why a mail failed is told in other words; the receiver was taken away.
    private static JsonNode? Comparable(JsonObject instance)
    {
        var copy = (JsonObject)instance.DeepClone();
        Strip(copy);
        var state = (JsonObject)copy["State"]!;
        if (state["LastResult"] is JsonObject result && (bool?)result["Succeeded"] == false)
            state["LastResult"] = "failed";
        if (state["LastResult"] is null)
            state.Remove("LastResult");
        foreach (var (_, activity) in (JsonObject)state["ActivityStates"]!)
            ((JsonObject)activity!).Remove("Recipients");
        return JsonNode.Parse(Ids().Replace(copy.ToJsonString(CmsJson.Options), Known));
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach (var name in Generated)
                members.Remove(name);
            // A property that is null is left out by Orchard's serializer.
            foreach (
                var name in members
                    .Where(m => m.Value is null && m.Key is "PropertyName" or "Url")
                    .Select(m => m.Key)
                    .ToList()
            )
                members.Remove(name);
            foreach (var (_, value) in members)
                Strip(value);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Strip(item);
        }
    }

    private static readonly Lazy<string> Recipes = new(() =>
        File.ReadAllText(SharedData.Orchard("pori-mini.recipe.json"))
        + File.ReadAllText(SharedData.Orchard("workflow-probes.recipe.json"))
    );

    private static string Known(Match id) =>
        Recipes.Value.Contains(id.Value, StringComparison.Ordinal) ? id.Value : "{id}";

    [GeneratedRegex("4[0-9a-hjkmnp-tv-z]{25}", RegexOptions.None, 1000)]
    private static partial Regex Ids();
}
