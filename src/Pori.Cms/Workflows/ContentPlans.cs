using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Scripting;

namespace Pori.Cms.Workflows;

/// <summary>
/// Changes of content that activities and their scripts ask for. Each is an effect of the visit, stored with the instance; a
/// rule that refuses it makes the visit run once more, knowing that.
/// </summary>
internal sealed class ContentPlans(ContentManager manager)
{
    /// <summary>Plans a new item.</summary>
    public ContentItem Create(Visit visit, string contentType, bool publish, JsonObject properties)
    {
        var made = manager.New(contentType);
        var item = ContentItemJson.Read(Merged(ContentItemJson.Write(made), properties));
        (item.ContentItemId, item.ContentItemVersionId) = (made.ContentItemId, made.ContentItemVersionId);
        item.ContentType = contentType;
        visit.Effect(db => manager.CreateAsync(db, item.Clone(), publish));
        return item;
    }

    /// <summary>Plans a new version of an item, made of its newest one when the visit is stored.</summary>
    public void Update(Visit visit, string contentItemId, bool publish, JsonObject properties) =>
        visit.Effect(async db =>
        {
            var stored =
                await ContentStore.GetAsync(db, contentItemId, VersionOptions.Latest)
                ?? throw new ContentException(contentItemId, [new("", "item.missing", "The item is gone.")]);
            var item = ContentItemJson.Read(Merged(ContentItemJson.Write(stored), properties));
            (item.ContentItemId, item.ContentType) = (stored.ContentItemId, stored.ContentType);
            await manager.SaveAsync(db, item, publish);
        });

    public void Publish(Visit visit, string contentItemId) =>
        visit.Effect(db => manager.PublishAsync(db, contentItemId));

    public void Unpublish(Visit visit, string contentItemId) =>
        visit.Effect(db => manager.UnpublishAsync(db, contentItemId));

    public void Delete(Visit visit, string contentItemId) => visit.Effect(db => manager.RemoveAsync(db, contentItemId));

    /// <summary>Gets the functions by which scripts change content; what they take and give is JSON.</summary>
    public IEnumerable<ScriptFunction> Functions(Visit visit)
    {
        yield return Function("$newContentItem", (type, _, _) => Json(manager.New(Text(type))));
        yield return Function(
            "$createContentItem",
            (type, publish, properties) =>
                Json(Create(Checked(visit), Text(type), publish == "true", Members(properties)))
        );
        yield return Function("$updateContentItem", (item, properties, _) => Update(visit, item, Members(properties)));
        yield return Function("$deleteContentItem", (item, _, _) => Delete(Checked(visit), Members(item)));
    }

    private static ScriptFunction Function(string name, Func<string?, string?, string?, string?> body) =>
        new(name, body);

    private string? Update(Visit visit, string? item, JsonObject properties)
    {
        var stored = Members(item);
        Update(Checked(visit), IdOf(stored), JsonRead.Flag(stored, "Published"), properties);
        return item;
    }

    private string? Delete(Visit visit, JsonObject item)
    {
        Delete(visit, IdOf(item));
        return null;
    }

    // Arrays are replaced, as in Orchard.
    private static JsonObject Merged(JsonObject target, JsonObject properties)
    {
        foreach (var (name, node) in properties)
        {
            if (node is JsonObject from && target[name] is JsonObject into)
                Merged(into, from);
            else
                target[name] = node?.DeepClone();
        }
        return target;
    }

    private static Visit Checked(Visit visit) =>
        visit.Refused is { } reason ? throw new ScriptException($"The content is refused: {reason}") : visit;

    private static string IdOf(JsonObject item) =>
        JsonRead.Text(item, nameof(ContentItem.ContentItemId)) is { Length: > 0 } id
            ? id
            : throw new ScriptException("The content item has no ContentItemId.");

    private static string Json(ContentItem item) => ContentItemJson.Write(item).ToJsonString(CmsJson.Options);

    private static string Text(string? json) =>
        json is not null && JsonNode.Parse(json) is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : throw new ScriptException("The content type must be a text.");

    private static JsonObject Members(string? json) =>
        json is not null && JsonNode.Parse(json) is JsonObject members ? members : [];
}
