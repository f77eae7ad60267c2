using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Scripting;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows;

/// <summary>
/// Evaluates the scripts of activities with Orchard's functions. Values pass between them and the instance as JSON, so that
/// nothing of .NET is within reach.
/// </summary>
internal sealed class WorkflowScripts(ScriptEngine engine, WorkflowTokens tokens, ContentPlans content)
{
    // The trusted script that makes Orchard's functions of those that take and give JSON.
    private const string Before = """
        (function (all) {
          const read = text => text === null || text === undefined ? null : JSON.parse(text);
          const write = value => { const text = JSON.stringify(value); return text === undefined ? null : text; };
          const give = (name, make) => Object.defineProperty(all, name, { value: make, writable: true, enumerable: true, configurable: true });
          for (const name of ['input', 'property']) {
            const get = all['$' + name];
            give(name, key => read(get(String(key))));
          }
          const getOutput = all.$output, setOutput = all.$setOutput, setProperty = all.$setProperty;
          give('output', function (key, value) {
            return arguments.length > 1 ? setOutput(String(key), write(value)) : read(getOutput(String(key)));
          });
          give('setProperty', (key, value) => setProperty(String(key), write(value)));
          for (const name of ['lastResult', 'workflow', 'queryString', 'requestForm', 'queryStringAsJson',
              'requestFormAsJson', 'deserializeRequestData', 'httpContext']) {
            const get = all['$' + name];
            give(name, key => read(get(key === undefined ? null : String(key))));
          }
          for (const name of ['newContentItem', 'createContentItem', 'updateContentItem', 'deleteContentItem']) {
            const change = all['$' + name];
            give(name, (item, second, third) => read(change(write(item), write(second), write(third))));
          }
        })(this);
        """;

    /// <exception cref="ScriptException">The script is wrong, throws, or takes too much.</exception>
    public JsonNode? Evaluate(
        string script,
        Visit visit,
        IReadOnlyDictionary<string, ContentItem> items,
        ICollection<string>? outcomes
    )
    {
        List<ScriptFunction> functions = [.. Values(visit, items), .. Identity(visit), .. content.Functions(visit)];
        functions.AddRange(HttpFunctions.For(visit.Run.Http));
        if (outcomes is not null)
            functions.Add(new("setOutcome", new Action<string>(outcomes.Add)));
        return ToJson(engine.Evaluate(script, functions, Before));
    }

    /// <summary>Makes JSON of what a script gives: whole numbers are integers, dates are Orchard's, functions are nothing.</summary>
    public static JsonNode? ToJson(object? value) =>
        value switch
        {
            null => null,
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            double number => Number(number),
            DateTime instant => JsonValue.Create(
                instant
                    .ToUniversalTime()
                    .ToString(
                        instant.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ",
                        CultureInfo.InvariantCulture
                    )
            ),
            IDictionary<string, object?> members => new JsonObject(
                members.Select(m => KeyValuePair.Create(m.Key, ToJson(m.Value)))
            ),
            System.Collections.IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(ToJson)]),
            int or long or decimal => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            _ => null,
        };

    private static JsonValue? Number(double number) =>
        !double.IsFinite(number) ? null
        : Math.Abs(number) < 1e15 && number == Math.Floor(number) ? JsonValue.Create((long)number)
        : JsonValue.Create(number);

    private static IEnumerable<ScriptFunction> Values(Visit visit, IReadOnlyDictionary<string, ContentItem> items)
    {
        var state = visit.Run.State;
        yield return new("$input", new Func<string, string?>(name => Text(state.Input[name], items)));
        yield return new("$property", new Func<string, string?>(name => Text(state.Properties[name], items)));
        yield return new("$output", new Func<string, string?>(name => Text(state.Output[name], items)));
        yield return new("$lastResult", new Func<string?, string?>(_ => Text(state.LastResult, items)));
        yield return new(
            "$setProperty",
            new Action<string, string?>((name, value) => state.Properties[name] = Parsed(value))
        );
        yield return new(
            "$setOutput",
            new Action<string, string?>((name, value) => state.Output[name] = Parsed(value))
        );
    }

    private IEnumerable<ScriptFunction> Identity(Visit visit)
    {
        var run = visit.Run;
        yield return new("workflowId", new Func<string>(() => run.WorkflowId));
        yield return new("correlationId", new Func<string?>(() => run.CorrelationId is { Length: > 0 } id ? id : null));
        yield return new("setCorrelationId", new Action<string?>(id => run.Correlate(id ?? "")));
        yield return new("$workflow", new Func<string?, string?>(_ => Describe(run)));
        yield return new("signalUrl", new Func<string, string>(name => tokens.SignalPath(run, name)));
        yield return new(
            "createWorkflowToken",
            new Func<string, string, double, string>((type, activity, days) => tokens.Invoke(type, activity, (int)days))
        );
    }

    private static string Describe(WorkflowRun run) =>
        new JsonObject
        {
            ["WorkflowId"] = run.WorkflowId,
            ["WorkflowTypeId"] = run.Type.WorkflowTypeId,
            ["CorrelationId"] = run.CorrelationId,
            ["Status"] = run.Status,
        }.ToJsonString(CmsJson.Options);

    private static string? Text(JsonNode? node, IReadOnlyDictionary<string, ContentItem> items) =>
        WorkflowState.Referred(node) is { } id
            ? items.TryGetValue(id, out var item)
                ? ContentItemJson.Write(item).ToJsonString(CmsJson.Options)
                : null
            : node?.ToJsonString(CmsJson.Options);

    private static JsonNode? Parsed(string? json) => json is null ? null : JsonNode.Parse(json);
}
