using System.Text.Json.Nodes;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Workflows;

/// <summary>One line of workflow.jsonl.</summary>
internal sealed record RecordedStep(JsonObject Json)
{
    public string Name => (string)Json["name"]!;

    public string Request => (string)Json["request"]!;

    public int? Status => (int?)Json["status"];

    public string? Body => (string?)Json["body"] is "{html}" ? null : (string?)Json["body"];

    /// <summary>Gets the instances of the line's type after it; null when they were not recorded.</summary>
    public IReadOnlyList<JsonObject>? Instances =>
        Json["instances"] is JsonArray all ? [.. all.OfType<JsonObject>()] : null;
}

/// <summary>A line that ends otherwise here.</summary>
/// <param name="Line">Its name.</param>
/// <param name="Ours">What ours does.</param>
/// <param name="Why">The reason.</param>
/// <param name="Body">What ours answers; null where the answer is the same.</param>
/// <param name="Statuses">The statuses of our instances, in the order they began; null where the instances are the same.</param>
internal sealed record RecordedDifference(
    string Line,
    string Ours,
    string Why,
    string? Body = null,
    IReadOnlyList<string>? Statuses = null
)
{
    /// <summary>Gets whether it is the instance's document that differs.</summary>
    public bool InDocument { get; init; }
}

/// <summary>The recorded lines, and where ours end otherwise.</summary>
internal static class RecordedWorkflows
{
    private const string Kept = "An import keeps what runs; Orchard deletes it.";
    private const string Halted = "Halted";
    private const string Finished = "Finished";

    public static IReadOnlyList<RecordedDifference> Differences { get; } =
    [
        new(
            "probe.missing",
            "the unknown activity keeps its properties",
            "They are kept verbatim, for the day it is known."
        )
        {
            InDocument = true,
        },
        new(
            "probe.correlatejs",
            "the id is set",
            "JavaScript works in CorrelateTask; in the recorded version it failed.",
            Body: "[js-1]",
            Statuses: [Finished]
        ),
        new(
            "main.2-after-timer",
            "the timer's instance has finished",
            "A timer counts from when it was reached, not from the first tick after that.",
            Statuses: [Finished, Finished, Finished, Finished]
        ),
        new(
            "main.5-start",
            "the timer's instance has finished",
            "As the line before.",
            Statuses: [Finished, Finished, Finished, Finished, Halted]
        ),
        Reimported("main.reimport-type"),
        Reimported("main.6-start", Halted),
        Reimported("main.reimport-type-disabled", Halted),
        Reimported("main.7-start-disabled", Halted),
        Reimported("timer.start", Halted, Halted),
        Reimported("timer.paper", Halted, Halted),
        Reimported("timer.approve", Halted, Halted),
        Reimported("timer.after-wait", Halted, Finished),
    ];

    public static IEnumerable<RecordedStep> Steps() =>
        File.ReadLines(SharedData.Orchard("workflow.jsonl"))
            .Select(line => new RecordedStep((JsonObject)JsonNode.Parse(line)!));

    private static RecordedDifference Reimported(string line, params string[] later) =>
        new(
            line,
            "the instances of before are there too",
            Kept,
            Statuses: [Finished, Finished, Finished, Finished, Halted, .. later]
        );
}
