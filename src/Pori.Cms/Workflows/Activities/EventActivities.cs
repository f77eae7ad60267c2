using System.Globalization;
using System.Text.Json;
using Cronos;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Cms.Workflows.Activities;

/// <summary>Waits for a signal by its name; names compare without case, as in Orchard.</summary>
internal sealed class SignalEvent() : EventActivity(nameof(SignalEvent))
{
    public const string Signal = "Signal";

    public override IReadOnlyList<string> Templates => ["SignalName"];

    public override async ValueTask<bool> AcceptsAsync(Visit visit) =>
        JsonRead.Text(visit.Run.State.Input, Signal) is { } raised
        && raised.Equals(await visit.RenderAsync("SignalName"), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Waits for a person to choose one of its actions. Who may is asked by <see cref="WorkflowManager"/>.</summary>
internal sealed class UserTaskEvent() : EventActivity(nameof(UserTaskEvent))
{
    public const string UserAction = "UserAction";

    public static IReadOnlyList<string> Actions(System.Text.Json.Nodes.JsonObject state) =>
        JsonRead.Texts(state, "Actions");

    public static IReadOnlyList<string> Roles(System.Text.Json.Nodes.JsonObject state) =>
        JsonRead.Texts(state, "Roles");

    public override ValueTask<bool> AcceptsAsync(Visit visit) =>
        ValueTask.FromResult(
            JsonRead.Text(visit.Run.State.Input, UserAction) is { } action && Actions(visit.State).Contains(action)
        );

    public override ValueTask<ActivityResult> ResumeAsync(Visit visit) =>
        ValueTask.FromResult(ActivityResult.Of(JsonRead.Text(visit.Run.State.Input, UserAction) ?? ""));
}

/// <summary>Waits for the next instant of a cron expression, counted from when it was reached.</summary>
internal sealed class TimerEvent(SiteSettings settings, TimeProvider clock) : EventActivity(nameof(TimerEvent))
{
    private const string Otherwise = "*/5 * * * *";

    public override IEnumerable<string> Warnings(ActivityRecord activity)
    {
        if (!CronExpression.TryParse(CronOf(activity.Properties), out _))
            yield return "the CronExpression cannot be read: a workflow that comes here faults";
    }

    /// <summary>Gets the cron expression of a timer.</summary>
    public static string CronOf(System.Text.Json.Nodes.JsonObject state) =>
        JsonRead.Text(state, "CronExpression") is { Length: > 0 } cron ? cron : Otherwise;

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        visit.State["StartedUtc"] = now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return ActivityResult.Until(await NextAsync(visit.State, now));
    }

    public override ValueTask<ActivityResult> ResumeAsync(Visit visit)
    {
        visit.Run.State.LastResult = nameof(TimerEvent);
        return ActivityResult.Done;
    }

    /// <summary>Gets the next instant after another. The expression is in UTC, or in the site's zone where UseSiteTimeZone says so.</summary>
    /// <exception cref="WorkflowFaultException">The expression cannot be read or never comes.</exception>
    public async ValueTask<DateTime> NextAsync(System.Text.Json.Nodes.JsonObject state, DateTime after)
    {
        var text = CronOf(state);
        if (!CronExpression.TryParse(text, out var cron))
            throw new WorkflowFaultException($"The timer cannot read the cron expression '{text}'.");
        var zone = TimeZoneInfo.Utc;
        if (
            JsonRead.Flag(state, "UseSiteTimeZone")
            && TimeZoneInfo.TryFindSystemTimeZoneById((await settings.GetAsync()).Zone.Id, out var site)
        )
            zone = site;
        return cron.GetNextOccurrence(after, zone)
            ?? throw new WorkflowFaultException($"The cron expression '{text}' never comes.");
    }
}

/// <summary>Begins when an instance of another type has faulted.</summary>
internal sealed class WorkflowFaultEvent() : EventActivity(nameof(WorkflowFaultEvent))
{
    public const string ErrorInfo = "ErrorInfo";

    public override IReadOnlyList<string> Scripts => ["ErrorFilter"];

    public override async ValueTask<bool> AcceptsAsync(Visit visit) =>
        visit.Expression("ErrorFilter") is not { Length: > 0 }
        || (await visit.EvaluateAsync("ErrorFilter"))?.GetValueKind() == JsonValueKind.True;
}

/// <summary>Waits for something to happen to a content item of some types, or of any.</summary>
internal sealed class ContentEvent(string name) : EventActivity(name)
{
    public const string Key = "ContentEvent";

    /// <summary>Gets the events that content items have.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "ContentCreatedEvent",
        "ContentUpdatedEvent",
        "ContentDraftSavedEvent",
        "ContentPublishedEvent",
        "ContentUnpublishedEvent",
        "ContentDeletedEvent",
        "ContentVersionedEvent",
    ];

    public override IReadOnlyList<string> Scripts => ["Content"];

    /// <summary>Gets whether an activity cares for items of a type.</summary>
    public static bool Concerns(System.Text.Json.Nodes.JsonObject properties, string contentType) =>
        JsonRead.Texts(properties, "ContentTypeFilter") is var types
        && (types.Count == 0 || types.Contains(contentType));

    public override async ValueTask<bool> AcceptsAsync(Visit visit)
    {
        var happened = visit.Run.State.Input[Key] as System.Text.Json.Nodes.JsonObject;
        if (!Concerns(visit.State, JsonRead.Text(happened, "ContentType") ?? ""))
            return false;
        return visit.Expression("Content") is not { Length: > 0 }
            || ContentTasks.IdIn(await visit.EvaluateAsync("Content")) == JsonRead.Text(happened, "ContentItemId");
    }
}
