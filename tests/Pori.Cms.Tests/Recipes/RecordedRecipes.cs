using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Recipes;

/// <summary>The recorded imports of a real Orchard Core, and where ours differs on purpose.</summary>
internal static class RecordedRecipes
{
    /// <summary>Recorded lines about steps that other areas test.</summary>
    public static readonly HashSet<string> Elsewhere =
    [
        "unknown-activity",
        "query-unknown-source",
        "lucene-index-twice-changed",
        "templates-flat",
        "workflow-without-id-twice",
        "workflow-without-id-once",
        "workflow-expression-script",
    ];

    /// <summary>Where ours differs: the line, the path that is refused (null: accepted, but stored otherwise), and why.</summary>
    public static readonly IReadOnlyList<RecordedDifference> Differences =
    [
        new(
            "unknown-step",
            "$.steps[0]",
            "Orchard passes over the step in silence; ours names it and the steps that are known."
        ),
        new(
            "unknown-feature",
            "$.steps[0].disable[0]",
            "Orchard ignores unknown ids; the recipe would not get what it asks for."
        ),
        new(
            "step-name-key-case",
            "$.steps[0]",
            "Orchard passes over the step in silence; ours says to write the key in lower case."
        ),
        new("step-without-name", "$.steps[0]", "Orchard passes over the step in silence."),
        new("no-steps", "$.steps", "Orchard reports success for a file that is no recipe."),
        new("bom-json-route", null, "Ours takes a byte order mark on every way in, as Orchard's file upload does."),
        new(
            "script-bool-published",
            "$.steps[0].data[0].Latest",
            "Orchard stores the text True as false; the item would not be published."
        ),
        new("script-bool-setting", "$.steps[0].UseCdn", "Orchard stores the text True as false."),
        new(
            "script-bool-definition",
            "$.steps[0].ContentTypes[0].Settings.ContentTypeSettings.Creatable",
            "In Orchard every page of the site answers 500 from then on."
        ),
        new(
            "script-value-array",
            "$.steps[0].data[0].RecProbe.Text.Text",
            "Orchard stores the .NET type name; ours asks for JSON.stringify or join."
        ),
        new(
            "script-value-date",
            "$.steps[0].data[0].RecProbe.Text.Text",
            "Orchard stores 01/01/1970 00:00:00; ours asks for toISOString()."
        ),
        new(
            "missing-version-id-twice",
            null,
            "Orchard adds empty fields to a version when it demotes it; ours changes its flags only."
        ),
        new("missing-content-type", "$.steps[0].data[0].ContentType", "Orchard reports success and stores nothing."),
        new(
            "duplicate-version-id-in-step",
            "$.steps[0].data[1].ContentItemVersionId",
            "Orchard stores the first and drops the second in silence."
        ),
        new(
            "same-version-other-item",
            "$.steps[0].data[0].ContentItemVersionId",
            "In Orchard the version moves to the other item, and the first item loses it."
        ),
        new(
            "flags-published-not-latest",
            null,
            "Orchard leaves a live item without a latest version; ours makes it the latest when no other is."
        ),
        new(
            "changed-text",
            null,
            "Orchard adds empty fields and makes the importing user the author; ours stores what the recipe gives."
        ),
        new(
            "changed-remove-part",
            null,
            "Orchard adds empty fields and makes the importing user the author; ours stores what the recipe gives."
        ),
        new(
            "id-too-long",
            "$.steps[0].data[0].ContentItemId",
            "Ids have 26 characters in the index tables; PostgreSQL would refuse what SQLite stores."
        ),
        new("settings-unknown-key", "$.steps[0].MaxPageSize", "Orchard stores the text 77 as 0."),
        new(
            "import-after-delete-changed",
            null,
            "Orchard makes the importing user the author; ours keeps the recipe's."
        ),
        new(
            "new-published-version",
            null,
            "The recorded site held one more version of the item, from a line that was left out of the file."
        ),
        new(
            "autoroute-path-empty",
            null,
            "Orchard writes all members of AutoroutePart with the path it makes; ours writes the path only."
        ),
        new(
            "bag-item-without-id",
            null,
            "Orchard writes all members of AutoroutePart with the path it makes; ours writes the path only."
        ),
    ];

    public static IEnumerable<JsonObject> Lines() =>
        File.ReadLines(SharedData.Orchard("recipe-errors.jsonl"))
            .Select(line => (JsonObject)JsonNode.Parse(line)!)
            .OrderBy(line => (int)line["seq"]!);
}

/// <summary>A recorded outcome that ours does not repeat.</summary>
internal sealed record RecordedDifference(string Line, string? Path, string Reason);
