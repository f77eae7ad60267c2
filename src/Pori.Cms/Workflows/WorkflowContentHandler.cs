using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>Tells workflows what happens to content: a message in the transaction of the change, when a workflow cares for it.</summary>
internal sealed class WorkflowContentHandler(WorkflowTypes types, WorkflowSignals signals, IdGenerator ids)
    : IContentHandler
{
    public async ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        foreach (var name in Names(moment))
        {
            if (await ConcernsAsync(name, context))
                signals.Add(context.Db, $"content/{ids.NewContentId()}", Happened(name, context.Item));
        }
    }

    private static string[] Names(ContentMoment moment) =>
        moment switch
        {
            ContentMoment.Created => ["ContentCreatedEvent"],
            ContentMoment.Updated => ["ContentUpdatedEvent", "ContentVersionedEvent"],
            ContentMoment.DraftSaved => ["ContentDraftSavedEvent"],
            ContentMoment.Published => ["ContentPublishedEvent"],
            ContentMoment.Unpublished => ["ContentUnpublishedEvent"],
            ContentMoment.Removed => ["ContentDeletedEvent"],
            _ => [],
        };

    private static WorkflowEvent Happened(string name, ContentItem item) =>
        new(
            name,
            new JsonObject
            {
                [WorkflowState.ContentItem] = WorkflowState.Reference(item.ContentItemId),
                [ContentEvent.Key] = new JsonObject
                {
                    ["Name"] = name,
                    ["ContentType"] = item.ContentType,
                    ["ContentItemId"] = item.ContentItemId,
                    ["ContentItemVersionId"] = item.ContentItemVersionId,
                    ["IsStart"] = true,
                },
            },
            item.ContentItemId
        )
        {
            Chain = [.. WorkflowOrigin.Chain],
        };

    private async ValueTask<bool> ConcernsAsync(string name, ContentContext context)
    {
        var known = await types.GetAsync();
        var (type, id) = (context.Item.ContentType, context.Item.ContentItemId);
        if (known.Current.Any(t => t.IsEnabled && t.Starts(name).Any(a => ContentEvent.Concerns(a.Properties, type))))
            return true;
        return known.MayWaitFor(name)
            && await context.Db.Set<WorkflowBlocking>().AnyAsync(b => b.ActivityName == name && b.CorrelationId == id);
    }
}
