using System.Text.Json.Nodes;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Writes workflow types for tests: activities by a short id, and ways as <c>a.Done > b</c>.</summary>
internal sealed class Flow(string id)
{
    private readonly JsonArray activities = [];
    private readonly JsonArray transitions = [];

    public string Id => id;

    public bool IsSingleton { get; init; }

    public bool IsEnabled { get; init; } = true;

    public bool DeletesFinished { get; init; }

    /// <summary>Adds an activity; the first one starts.</summary>
    public Flow With(string activityId, string name, string properties = "{}")
    {
        var isStart = activities.Count == 0;
        activities.Add(
            new JsonObject
            {
                ["ActivityId"] = activityId,
                ["Name"] = name,
                ["IsStart"] = isStart,
                ["Properties"] = JsonNode.Parse(properties),
            }
        );
        return this;
    }

    public Flow Signal(string activityId, string signal) =>
        With(activityId, "SignalEvent", new JsonObject { ["SignalName"] = Expression(signal) }.ToJsonString());

    /// <summary>Adds a script that writes its id to the property <c>trace</c>.</summary>
    public Flow Trace(string activityId) =>
        Script(activityId, $"setProperty('trace', (property('trace') || '') + '{activityId} '); setOutcome('Done');");

    public Flow Script(string activityId, string script) =>
        With(activityId, "ScriptTask", new JsonObject { ["Script"] = Expression(script) }.ToJsonString());

    /// <summary>Adds a mail to one address, whose subject is its id.</summary>
    public Flow Mail(string activityId, string to = "aino@pori.example", string body = "Hei") =>
        With(
            activityId,
            "EmailTask",
            new JsonObject
            {
                ["Recipients"] = Expression(to),
                ["Subject"] = Expression(activityId),
                ["Body"] = Expression(body),
                ["IsHtmlBody"] = false,
            }.ToJsonString()
        );

    public Flow Task(string activityId, params string[] actions) =>
        With(
            activityId,
            "UserTaskEvent",
            new JsonObject { ["Actions"] = new JsonArray([.. actions.Select(a => JsonValue.Create(a))]) }.ToJsonString()
        );

    public Flow Ways(params string[] ways)
    {
        foreach (var way in ways)
        {
            var ends = way.Split(" > ");
            var at = ends[0].IndexOf('.', StringComparison.Ordinal);
            transitions.Add(
                new JsonObject
                {
                    ["SourceActivityId"] = ends[0][..at],
                    ["SourceOutcomeName"] = ends[0][(at + 1)..],
                    ["DestinationActivityId"] = ends[1],
                }
            );
        }
        return this;
    }

    public JsonObject Json() =>
        new()
        {
            ["WorkflowTypeId"] = id,
            ["Name"] = id,
            ["IsEnabled"] = IsEnabled,
            ["IsSingleton"] = IsSingleton,
            ["DeleteFinishedWorkflows"] = DeletesFinished,
            ["Activities"] = activities.DeepClone(),
            ["Transitions"] = transitions.DeepClone(),
        };

    /// <summary>Gets a recipe with this type alone.</summary>
    public string Recipe() =>
        new JsonObject
        {
            ["name"] = id,
            ["steps"] = new JsonArray(new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray(Json()) }),
        }.ToJsonString();

    public static JsonObject Expression(string text) => new() { ["Expression"] = text };
}
