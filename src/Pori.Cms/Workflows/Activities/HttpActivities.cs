using System.Text;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows.Activities;

/// <summary>Waits for a request at the address that its token is in.</summary>
internal sealed class HttpRequestEvent() : EventActivity(nameof(HttpRequestEvent))
{
    public static bool ChecksAntiforgery(System.Text.Json.Nodes.JsonObject state) =>
        state["ValidateAntiforgeryToken"] is null || JsonRead.Flag(state, "ValidateAntiforgeryToken");

    /// <summary>Gets the key under which the page that sent a form is remembered.</summary>
    public static string LocationKey(string key) => $"FormLocation_{key}";

    public override ValueTask<bool> AcceptsAsync(Visit visit) =>
        ValueTask.FromResult(
            visit.Run.Http is { } http
                && string.Equals(
                    visit.Text("HttpMethod") ?? "GET",
                    http.Context.Request.Method,
                    StringComparison.OrdinalIgnoreCase
                )
        );

    public override ValueTask<ActivityResult> ResumeAsync(Visit visit)
    {
        if (visit.Text("FormLocationKey") is { Length: > 0 } key && Referrer(visit.Run.Http) is { } path)
            visit.Run.State.Output[LocationKey(key)] = path;
        return ActivityResult.Done;
    }

    // Only a page of this site; another one is not gone back to.
    private static string? Referrer(HttpRun? http) =>
        Uri.TryCreate(http?.Context.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from)
        && from.Authority == http!.Context.Request.Host.Value
        && LocalAddress.IsLocal(from.PathAndQuery)
            ? from.PathAndQuery
            : null;
}

/// <summary>Answers the request. A second answer faults, as in Orchard; without a request it is passed over.</summary>
internal sealed class HttpResponseTask() : Activity(nameof(HttpResponseTask))
{
    private static readonly string[] Kept =
    [
        "Content-Length",
        "Transfer-Encoding",
        "Connection",
        "Set-Cookie",
        "Location",
    ];

    public override IReadOnlyList<string> Templates => ["Content", "ContentType", "Headers"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var text = await visit.RenderAsync("Content");
        var type = await visit.RenderAsync("ContentType");
        var headers = await visit.RenderAsync("Headers", LiquidEncoding.Url);
        var status = (int)(JsonRead.Number(visit.State, "HttpStatusCode") ?? 200);
        if (visit.Run.Http is null)
            return ActivityResult.Of("Done");
        if (status is < 200 or > 599)
            throw new WorkflowFaultException($"{status} is no status of an answer.");
        visit.Run.Http.Respond(
            new(status, Line(type) is { Length: > 0 } given ? given : null, text, [.. Read(headers)])
        );
        return ActivityResult.Of("Done");
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string headers)
    {
        foreach (
            var line in headers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var at = line.IndexOf(':', StringComparison.Ordinal);
            var name = at > 0 ? line[..at].Trim() : "";
            if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
                continue;
            if (!Kept.Contains(name, StringComparer.OrdinalIgnoreCase))
                yield return new(name, Line(line[(at + 1)..]));
        }
    }

    private static string Line(string text) => new([.. text.Trim().Where(c => c is >= ' ' and < '\u007f')]);
}

/// <summary>Sends the reader on, within the site only.</summary>
internal sealed class HttpRedirectTask() : Activity(nameof(HttpRedirectTask))
{
    public override IReadOnlyList<string> Templates => ["Location"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var location = (await visit.RenderAsync("Location")).Trim();
        if (!LocalAddress.IsLocal(location))
            throw new WorkflowFaultException("A workflow may send readers on within the site only.");
        LocalAddress.Redirect(visit.Run.Http, location, JsonRead.Flag(visit.State, "Permanent"));
        return ActivityResult.Of("Done");
    }
}

/// <summary>Sends the reader back to the form that a request came from.</summary>
internal sealed class HttpRedirectToFormLocationTask() : Activity(nameof(HttpRedirectToFormLocationTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var key = HttpRequestEvent.LocationKey(visit.Text("FormLocationKey") ?? "");
        if (JsonRead.Text(visit.Run.State.Output, key) is not { } location || !LocalAddress.IsLocal(location))
            return ValueTask.FromResult(ActivityResult.Of("Failed"));
        LocalAddress.Redirect(visit.Run.Http, location, permanent: false);
        return ActivityResult.Done;
    }
}

/// <summary>Addresses within the site.</summary>
internal static class LocalAddress
{
    public static bool IsLocal(string address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);

    public static void Redirect(HttpRun? http, string location, bool permanent) =>
        http?.Respond(new(permanent ? 301 : 302, null, "", [new("Location", Ascii(location))]));

    private static string Ascii(string address)
    {
        var text = new StringBuilder();
        foreach (var rune in address.EnumerateRunes())
            text.Append(rune.Value is > 32 and < 127 ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return text.ToString();
    }
}
