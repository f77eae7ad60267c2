using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Liquid;

/// <summary>One recorded line of liquid.jsonl.</summary>
internal sealed record RecordedLine(JsonObject Json)
{
    public string Name => (string)Json["name"]!;

    public string Source => (string)Json["source"]!;

    public string? Output => (string?)Json["output"];

    public string Context => (string)Json["context"]!;

    public bool IsAdmin => (string?)Json["user"] == "admin";

    /// <summary>Gets the culture that was configured; most lines were recorded with none.</summary>
    public string Culture => ((string?)Json["culture"])?.Split(' ').First(w => w.Contains('-')) ?? "";
}

/// <summary>Reads the recorded lines and says where ours is stricter or cannot be compared.</summary>
internal static class RecordedLiquid
{
    /// <summary>Gets the lines that are not replayed, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NotReplayed { get; } =
        new Dictionary<string, string>
        {
            ["wf-request"] = "the length of the token is part of what it prints",
            ["wf-query"] = "its query is one of the queries area, which has its own replay",
        };

    /// <summary>Gets what ours answers where it differs, and why.</summary>
    public static IReadOnlyDictionary<string, (string Output, string Why)> Different { get; } =
        new Dictionary<string, (string, string)>
        {
            ["user-admin"] = ("admin true []", "an object prints nothing, never the name of its type"),
            ["request"] = (
                "GET 3 http ?q=a%20%26b&amp;r=1 a &amp;b arvo",
                "a value of the query is encoded like any other; Orchard prints it raw, which lets an address write HTML"
            ),
            ["img-tag"] = (
                "<img src=\"/media/a/b.jpg\" alt=\"Kuva &amp; x\" />",
                "attributes are encoded, so that the tag may be printed raw"
            ),
            ["signal-url"] = (
                "[]",
                "outside of a workflow there is nobody to signal; Orchard fails, and the part is blank"
            ),
            ["wf-property-json"] = (
                "{\"a\":1,\"list\":[1,2],\"t\":\"\\u00E4 \\u003Cb\\u003E\"}",
                "an object is written as its members, not as those of its .NET type"
            ),
            ["tpl-zone-content"] = ("", "Model.Content renders the parts that show by themselves; here there are none"),
        };

    public static IEnumerable<RecordedLine> Lines() =>
        File.ReadLines(SharedData.Orchard("liquid.jsonl"))
            .Select(line => new RecordedLine((JsonObject)JsonNode.Parse(line)!));
}
