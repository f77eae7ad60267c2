using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;
using Pori.Cms.Tests.Recipes;

namespace Pori.Cms.Tests.Queries;

/// <summary>The recorded reads of api.jsonl, and those that docs/api.md lists because ours answers otherwise.</summary>
internal static class RecordedReads
{
    private const string Heading = "| line | request | Orchard | ours | why |";

    /// <summary>Gets the lines that read: every GET, and the queries that are posted.</summary>
    public static IReadOnlyList<RecordedRead> All =>
        [
            .. File.ReadLines(SharedData.Orchard("api.jsonl"))
                .Select((text, at) => new RecordedRead(at + 1, JsonNode.Parse(text)!.AsObject()))
                .Where(r => r.IsRead),
        ];

    /// <summary>Gets the rows of the document; a row without a reason is none.</summary>
    public static IReadOnlyList<ReadDifference> Listed { get; } =
    [
        .. from cells in Documents.Table("api.md", Heading)
        where cells is [_, _, _, _, { Length: > 10 }]
        select new ReadDifference(int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], cells[2], cells[3]),
    ];
}

/// <summary>One recorded read.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Call">What was asked and answered.</param>
internal sealed record RecordedRead(int Line, JsonObject Call)
{
    // The recorded site had been changed by then; ours has not, so versions and dates differ and the names must agree.
    private const int FirstAfterWrites = 142;

    public string Name => Text("name")!;

    public string Path => Text("path")!;

    public string? Body => Call["body"]?.ToJsonString();

    public bool IsRead =>
        Text("method") == "GET"
        || (
            Text("method") == "POST"
            && Body is not null
            && (
                Path.StartsWith("/api/queries/", StringComparison.Ordinal)
                || Path.StartsWith("/api/lucene/", StringComparison.Ordinal)
            )
        );

    /// <summary>Gets whether it reads an item that the recording made or changed over the API before.</summary>
    public bool NeedsWrites => IsAfterWrites && Path.StartsWith("/api/content/", StringComparison.Ordinal);

    /// <summary>Gets the roles of who asks: null is nobody, empty is somebody without a role.</summary>
    public string? Roles =>
        Text("Authorization", "headers") switch
        {
            "Bearer {admin}" => ApiSite.Administrator,
            "Bearer {editor}" => RecordedSite.Editor,
            "Bearer {none}" => "",
            _ => null,
        };

    private bool IsAfterWrites => Call["seq"]!.GetValue<int>() >= FirstAfterWrites;

    public bool IsAnsweredBy(ApiAnswer answer) =>
        (int)answer.Status == Call["status"]!.GetValue<int>()
        && answer.Type == Text("contentType")
        && (answer.Text.Length == 0 ? Text("response") == "" : IsSame(answer.Json, Call["response"]));

    public ReadDifference DifferenceTo(ApiAnswer? ours) =>
        new(
            Line,
            $"{Caller} {Text("method")} `{Path.Split('?')[0]}` ({Name})",
            Told(Call["status"]!.GetValue<int>(), Text("contentType"), Call["response"]),
            ours is null ? "not compared" : Told((int)ours.Status, ours.Type, ours.Text.Length == 0 ? null : ours.Json)
        );

    private string Caller => Roles is null ? "anonymous" : "signed in";

    private bool IsSame(JsonObject ours, JsonNode? recorded)
    {
        if (recorded is not JsonObject theirs)
            return false;
        return IsAfterWrites
            ? Names(ours).Order(StringComparer.Ordinal).SequenceEqual(Names(theirs).Order(StringComparer.Ordinal))
            : Sorted(ours).ToJsonString() == Sorted(theirs).ToJsonString();
    }

    // Of a problem its type, of anything else the kind of body.
    private static string Told(int status, string? type, JsonNode? body)
    {
        var kind = type?.Split(';')[0];
        var told = kind == "application/problem+json" ? body?["type"]?.GetValue<string>() : kind;
        return string.Create(CultureInfo.InvariantCulture, $"{status}, {told ?? "no body"}");
    }

    private static IEnumerable<string> Names(JsonObject answer) =>
        answer["items"] is JsonArray items ? items.Select(i => i!["DisplayText"]!.GetValue<string>()) : [];

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(m => m.Key, StringComparer.Ordinal)
                    .Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : (JsonNode?)Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(i => i is null ? null : Sorted(i))]),
            _ => JsonNode.Parse(node.ToJsonString())!,
        };

    private string? Text(string name, string? within = null)
    {
        var from = within is null ? Call : Call[within] as JsonObject;
        return from?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }
}

/// <summary>A read that ours answers otherwise, as a row of docs/api.md without its reason.</summary>
internal sealed record ReadDifference(int Line, string Request, string Recorded, string Ours)
{
    public string Row => $"| {Line} | {Request} | {Recorded} | {Ours} | ? |";
}
