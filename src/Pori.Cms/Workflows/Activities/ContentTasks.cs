using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows.Activities;

/// <summary>What the tasks on content share: which item is meant, and how the instance remembers it.</summary>
internal static class ContentTasks
{
    /// <summary>Gets the id that a script gave: the id itself, or an item.</summary>
    public static string? IdIn(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.TryGetValue<string>(out var id) => id,
            JsonObject item => JsonRead.Text(item, nameof(ContentItem.ContentItemId)),
            _ => null,
        };

    /// <summary>Gets the item that a task is about: what its script says, else that of the event, else the one it made.</summary>
    public static async ValueTask<string?> IdAsync(Visit visit)
    {
        if (IdIn(await visit.EvaluateAsync("Content")) is { Length: > 0 } id)
            return id;
        return WorkflowState.Referred(visit.Run.State.Input[WorkflowState.ContentItem])
            ?? WorkflowState.Referred(visit.Run.State.Properties[WorkflowState.ContentItem]);
    }

    public static async ValueTask<JsonObject?> PropertiesAsync(Visit visit)
    {
        if (await visit.TryRenderAsync("ContentProperties") is not { } text)
            return null;
        try
        {
            return text.Trim().Length == 0
                ? []
                : JsonNode.Parse(text, documentOptions: CmsJson.Documents) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static ActivityResult Remember(Visit visit, string id, string outcome)
    {
        visit.Run.State.LastResult = WorkflowState.Reference(id);
        visit.Run.State.Properties[WorkflowState.ContentItem] = WorkflowState.Reference(id);
        if (visit.Run.CorrelationId.Length == 0)
            visit.Run.Correlate(id);
        return ActivityResult.Of(outcome);
    }

    public static ActivityResult Failed(Visit visit, string reason)
    {
        visit.Run.State.LastResult = new JsonObject { ["Succeeded"] = false, ["Error"] = reason };
        return ActivityResult.Of("Failed");
    }
}

/// <summary>Makes a content item. What the rules refuse is the outcome Failed, and nothing is stored of it.</summary>
internal sealed class CreateContentTask(ContentPlans plans) : Activity(nameof(CreateContentTask))
{
    public override IReadOnlyList<string> Templates => ["ContentProperties"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        if (visit.Refused is { } reason)
            return ContentTasks.Failed(visit, reason);
        if (visit.Text("ContentType") is not { Length: > 0 } type)
            return ContentTasks.Failed(visit, "The task names no content type.");
        if (await ContentTasks.PropertiesAsync(visit) is not { } properties)
            return ContentTasks.Failed(visit, "ContentProperties gives no JSON object.");
        var item = plans.Create(visit, type, JsonRead.Flag(visit.State, "Publish"), properties);
        return ContentTasks.Remember(visit, item.ContentItemId, "Done");
    }
}

/// <summary>Makes a new version of a content item.</summary>
internal sealed class UpdateContentTask(ContentPlans plans, IUnitOfWork work) : Activity(nameof(UpdateContentTask))
{
    public override IReadOnlyList<string> Templates => ["ContentProperties"];

    public override IReadOnlyList<string> Scripts => ["Content"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        if (visit.Refused is { } reason)
            return ContentTasks.Failed(visit, reason);
        if (
            await ContentTasks.IdAsync(visit) is not { } id
            || await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Latest)) is null
        )
            return ContentTasks.Failed(visit, "There is no such content item.");
        if (await ContentTasks.PropertiesAsync(visit) is not { } properties)
            return ContentTasks.Failed(visit, "ContentProperties gives no JSON object.");
        plans.Update(visit, id, JsonRead.Flag(visit.State, "Publish"), properties);
        return ContentTasks.Remember(visit, id, "Done");
    }
}

/// <summary>Finds a content item.</summary>
internal sealed class RetrieveContentTask(IUnitOfWork work) : Activity(nameof(RetrieveContentTask))
{
    public override IReadOnlyList<string> Scripts => ["Content"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        if (
            await ContentTasks.IdAsync(visit) is not { } id
            || await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Latest)) is null
        )
            return ActivityResult.Of("Noop");
        return ContentTasks.Remember(visit, id, "Retrieved");
    }
}

/// <summary>Publishes, unpublishes or removes a content item; Noop where there is nothing to do.</summary>
internal abstract class ContentFlagsTask(string name, string outcome, IUnitOfWork work) : Activity(name)
{
    public override IReadOnlyList<string> Scripts => ["Content"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        if (visit.Refused is not null || await ContentTasks.IdAsync(visit) is not { } id)
            return ActivityResult.Of("Noop");
        if (await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Latest)) is not { } item)
            return ActivityResult.Of("Noop");
        var published = await work.ReadAsync(db => ContentStore.GetAsync(db, id, VersionOptions.Published));
        if (!Applies(item, published))
            return ActivityResult.Of("Noop");
        Plan(visit, id);
        visit.Run.State.LastResult = WorkflowState.Reference(id);
        return ActivityResult.Of(outcome);
    }

    protected abstract bool Applies(ContentItem latest, ContentItem? published);

    protected abstract void Plan(Visit visit, string id);
}

/// <summary>Publishes the newest version.</summary>
internal sealed class PublishContentTask(ContentPlans plans, IUnitOfWork work)
    : ContentFlagsTask(nameof(PublishContentTask), "Published", work)
{
    protected override bool Applies(ContentItem latest, ContentItem? published) => !latest.Published;

    protected override void Plan(Visit visit, string id) => plans.Publish(visit, id);
}

/// <summary>Takes an item from the public.</summary>
internal sealed class UnpublishContentTask(ContentPlans plans, IUnitOfWork work)
    : ContentFlagsTask(nameof(UnpublishContentTask), "Unpublished", work)
{
    protected override bool Applies(ContentItem latest, ContentItem? published) => published is not null;

    protected override void Plan(Visit visit, string id) => plans.Unpublish(visit, id);
}

/// <summary>Removes an item; its versions can be found again.</summary>
internal sealed class DeleteContentTask(ContentPlans plans, IUnitOfWork work)
    : ContentFlagsTask(nameof(DeleteContentTask), "Deleted", work)
{
    protected override bool Applies(ContentItem latest, ContentItem? published) => true;

    protected override void Plan(Visit visit, string id) => plans.Delete(visit, id);
}
