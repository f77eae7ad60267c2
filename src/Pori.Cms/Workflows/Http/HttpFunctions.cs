using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Pori.Cms.Scripting;

namespace Pori.Cms.Workflows.Http;

/// <summary>The functions by which scripts read the request and write the answer; without a request they give null.</summary>
internal static class HttpFunctions
{
    public static IEnumerable<ScriptFunction> For(HttpRun? http)
    {
        var request = http?.Context.Request;
        yield return Give("$queryString", name => Of(name is null ? default : request?.Query[name] ?? default));
        yield return Give("$requestForm", name => Of(name is null ? default : http?.Form?[name] ?? default));
        yield return Give("$queryStringAsJson", _ => All(request?.Query));
        yield return Give("$requestFormAsJson", _ => All(http?.Form));
        yield return Give("$deserializeRequestData", _ => http?.Form is null ? Parsed(http?.Body) : All(http.Form));
        yield return Give("$httpContext", _ => request is null ? null : Describe(request));
        yield return new("readBody", new Func<string?>(() => http?.Body));
        yield return new("responseWrite", new Action<string?>(text => http?.Write(text ?? "")));
        yield return new(
            "absoluteUrl",
            new Func<string, string>(path =>
                request is null ? path : $"{request.Scheme}://{request.Host}/{path.TrimStart('~').TrimStart('/')}"
            )
        );
    }

    private static ScriptFunction Give(string name, Func<string?, JsonNode?> get) =>
        new(name, new Func<string?, string?>(key => get(key)?.ToJsonString(CmsJson.Options)));

    private static JsonNode? Of(StringValues values) =>
        values.Count switch
        {
            0 => null,
            1 => values[0],
            _ => new JsonArray([.. values.Select(v => JsonValue.Create(v))]),
        };

    private static JsonObject? All(IEnumerable<KeyValuePair<string, StringValues>>? values) =>
        values is null ? null : new(values.Select(v => KeyValuePair.Create(v.Key, Of(v.Value))));

    private static JsonNode? Parsed(string? body)
    {
        try
        {
            return string.IsNullOrEmpty(body) ? null : JsonNode.Parse(body);
        }
        catch (JsonException failure)
        {
            throw new ScriptException("The request's body is not JSON.", failure);
        }
    }

    private static JsonObject Describe(HttpRequest request) =>
        new()
        {
            ["Request"] = new JsonObject
            {
                ["Method"] = request.Method,
                ["Path"] = request.Path.Value,
                ["QueryString"] = request.QueryString.Value,
            },
        };
}
