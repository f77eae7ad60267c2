using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Recipes;

namespace Pori.Cms.Tests.Recipes;

public class RecordedRecipesTests
{
    private static readonly string[] Generated = ["ModifiedUtc", "PublishedUtc", "CreatedUtc"];

    [Fact]
    public async Task Every_recorded_import_ends_as_in_orchard_or_as_the_list_of_differences_says()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync(MiniSite.Recipe());
        await site.StepsAsync(Role("ReRole3", "ViewContent", "NoSuchPermission"));
        var problems = new List<string>();
        foreach (var line in RecordedRecipes.Lines().Where(l => !RecordedRecipes.Elsewhere.Contains(Name(l))))
        {
            await PrepareAsync(site, line);
            var difference = RecordedRecipes.Differences.FirstOrDefault(d => d.Line == Name(line));
            var problem = await ReplayAsync(site, line, difference);
            if (problem is not null)
                problems.Add($"{Name(line)}: {problem}");
        }
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Fact]
    public void The_document_tells_every_difference_and_no_other() =>
        Documents
            .Table("api-recipes.md", "| recorded line | ours | why |")
            .Select(cells => string.Join(" | ", cells))
            .ShouldBe(
                RecordedRecipes.Differences.Select(d =>
                    $"{d.Line} | {(d.Path is null ? "accepted, stored otherwise" : $"refused at `{d.Path}`")} | {d.Reason}"
                )
            );

    [Fact]
    public void Lines_that_are_tested_elsewhere_are_recorded() =>
        RecordedRecipes.Elsewhere.ShouldBeSubsetOf(RecordedRecipes.Lines().Select(Name));

    private static async Task<string?> ReplayAsync(RecipeSite site, JsonObject line, RecordedDifference? difference)
    {
        var before = await site.VersionsAsync();
        var refusal = await ImportAsync(site, line);
        if (difference is { Path: { } path })
            return refusal?.Path == path ? null : $"expected a refusal at {path}, got {Tell(refusal)}";
        if (difference is not null && refusal is not null)
            return $"expected it to be accepted, got {Tell(refusal)}";
        var recordedSuccess = ((JsonArray)line["messages"]!).Any(m => (string?)m == "Recipe imported successfully!");
        if (recordedSuccess != refusal is null && difference is null)
            return $"recorded {(recordedSuccess ? "success" : "an error")}, got {Tell(refusal)}";
        if (refusal is not null)
            return Same(before, await site.VersionsAsync()) ? null : "a refused recipe changed something";
        var stored = await StoredProblemAsync(site, line, before) ?? await ReadBackProblemAsync(site, line);
        return difference is null ? stored
            : stored is null ? "the difference does not show"
            : null;
    }

    private static async Task<RecipeException?> ImportAsync(RecipeSite site, JsonObject line)
    {
        var text = Text(line);
        try
        {
            for (var i = 0; i < ((int?)line["times"] ?? 1); i++)
                await site.RunAsync(text);
            return null;
        }
        catch (RecipeException refusal)
        {
            return refusal;
        }
    }

    private static async Task<string?> StoredProblemAsync(
        RecipeSite site,
        JsonObject line,
        Dictionary<string, JsonObject> before
    )
    {
        var after = await site.VersionsAsync();
        var changed = after.Where(v => !before.TryGetValue(v.Key, out var old) || !CmsJson.Same(old, v.Value)).ToList();
        var recorded = Versions(line, "newVersions").Concat(Versions(line, "changedVersions")).ToList();
        if (changed.Count != recorded.Count)
            return $"{recorded.Count} versions recorded, {changed.Count} stored";
        var given = Text(line);
        var left = changed.Select(v => Comparable(v.Value, given)).ToList();
        foreach (var version in recorded.Select(v => Comparable(v, given)))
        {
            var match = left.FindIndex(other => CmsJson.Same(other, version));
            if (match < 0)
                return $"recorded {version.ToJsonString()}, stored {string.Join(" and ", left.Select(l => l.ToJsonString()))}";
            left.RemoveAt(match);
        }
        return null;
    }

    private static async Task<string?> ReadBackProblemAsync(RecipeSite site, JsonObject line)
    {
        if (line["readBack"] is not JsonArray records)
            return null;
        foreach (var record in records.OfType<JsonObject>())
        {
            var stored = record.ContainsKey("RoleName")
                ? await RoleAsync(site, (string)record["RoleName"]!)
                : await DefinitionAsync(site, record);
            if (!CmsJson.Same(Parsed(record), Parsed(stored)))
                return $"recorded {record.ToJsonString()}, stored {stored?.ToJsonString()}";
        }
        return null;
    }

    private static async Task<JsonNode?> DefinitionAsync(RecipeSite site, JsonObject record)
    {
        var document = await site.DocumentAsync(DefinitionStore.DocumentName);
        var records = record.ContainsKey("ContentPartFieldDefinitionRecords")
            ? document[ContentDefinitionJson.Parts]
            : document[ContentDefinitionJson.Types];
        return ((JsonArray)records!).FirstOrDefault(r => (string?)r!["Name"] == (string?)record["Name"]);
    }

    private static async Task<JsonNode?> RoleAsync(RecipeSite site, string name)
    {
        var roles = await site.Work.ReadAsync(PlannedRoles.LoadAsync);
        return roles.Find(name) is { } role
            ? new JsonObject
            {
                ["RoleName"] = role.Name,
                ["Description"] = role.Description,
                ["Claims"] = new JsonArray([.. role.Permissions.Select(p => JsonValue.Create(p))]),
            }
            : null;
    }

    // What the recording made itself (ids, instants) is left out on both sides; what the recipe gave is compared.
    private static JsonObject Comparable(JsonObject version, string given)
    {
        var copy = (JsonObject)Parsed(version)!;
        foreach (var name in Generated.Where(n => !given.Contains($"\"{n}\"", StringComparison.Ordinal)))
            copy.Remove(name);
        foreach (var id in new[] { "ContentItemId", "ContentItemVersionId" })
        {
            if (
                !given.Contains((string?)copy[id] ?? "-", StringComparison.Ordinal)
                || given.Contains("uuid()", StringComparison.Ordinal)
            )
                copy.Remove(id);
        }
        if (given.Contains("uuid()", StringComparison.Ordinal) && ((string?)copy["DisplayText"])?.Length >= 26)
            copy.Remove("DisplayText");
        // Whole seconds may be written with or without a fraction.
        foreach (var name in Generated.Where(n => copy[n] is not null))
            copy[name] = DateTime.Parse((string)copy[name]!, CultureInfo.InvariantCulture).ToString("O");
        return copy;
    }

    private static IEnumerable<JsonObject> Versions(JsonObject line, string name) =>
        (line[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static bool Same(Dictionary<string, JsonObject> left, Dictionary<string, JsonObject> right) =>
        left.Count == right.Count
        && left.All(v => right.TryGetValue(v.Key, out var other) && CmsJson.Same(v.Value, other));

    private static async Task PrepareAsync(RecipeSite site, JsonObject line)
    {
        // What ours refused in an earlier line, a later one builds on.
        if (Name(line) == "same-version-other-item")
        {
            var earlier = RecordedRecipes.Lines().First(l => Name(l) == "duplicate-version-id-in-step");
            await site.StepsAsync(Content((JsonArray)earlier["recipe"]!["steps"]![0]!["data"]!));
        }
        // The recording deleted the item over the API between the lines.
        if (Name(line) == "import-after-delete")
            await site.Work.RunAsync<bool>(db =>
                site.Get<ContentManager>().RemoveAsync(db, "422k2z3a66np5jjpccw33tg6gx")
            );
    }

    private static JsonObject Content(JsonArray data) =>
        new() { ["name"] = "content", ["data"] = new JsonArray(data[0]!.DeepClone()) };

    private static JsonObject Role(string name, params string[] permissions) =>
        new()
        {
            ["name"] = "Roles",
            ["Roles"] = new JsonArray(
                new JsonObject
                {
                    ["Name"] = name,
                    ["Permissions"] = new JsonArray([.. permissions.Select(p => JsonValue.Create(p))]),
                }
            ),
        };

    private static JsonNode? Parsed(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString());

    private static string Text(JsonObject line) => (string?)line["recipeText"] ?? line["recipe"]!.ToJsonString();

    private static string Name(JsonObject line) => (string)line["name"]!;

    private static string Tell(RecipeException? refusal) => refusal?.Message ?? "success";
}
