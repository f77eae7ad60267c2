using System.Text.Json.Nodes;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>What an import does with one item.</summary>
public enum ImportOutcome
{
    /// <summary>The version is new to the database.</summary>
    Add,

    /// <summary>The stored version differs and is replaced.</summary>
    Replace,

    /// <summary>The stored version is the same.</summary>
    Same,
}

/// <summary>One item of an import, prepared and checked.</summary>
public sealed record ImportedItem(ContentItem Item, ImportOutcome Outcome);

/// <summary>
/// Imports content items by Orchard's rule: the key is the version id; a version that is stored is compared without its flags
/// and merged when it differs, arrays replaced; a version that is not stored becomes a new version of its item.
/// </summary>
public sealed class ContentImport(ContentStore store, ContentManager manager, IdGenerator ids)
{
    /// <summary>Works out what the import of an item would do, without writing.</summary>
    /// <param name="db">Where stored versions and taken paths are looked up.</param>
    /// <param name="source">The item as the recipe has it.</param>
    /// <param name="definitions">The definitions that will hold then.</param>
    /// <param name="claims">What earlier items of the same run take.</param>
    /// <exception cref="ContentException">A rule refuses the item.</exception>
    public async Task<ImportedItem> PlanAsync(
        CmsDbContext db,
        JsonObject source,
        ContentDefinitions definitions,
        ContentClaims claims
    )
    {
        var given = ContentItemJson.Read(source);
        var stored = given.ContentItemVersionId is { } version ? await claims.StoredAsync(db, version) : null;
        if (stored is not null && stored.ContentItemId != given.ContentItemId)
            throw Refusal(
                given,
                "ContentItemVersionId",
                "version.other",
                $"The version belongs to item {stored.ContentItemId}."
            );
        var planned = stored is null
            ? new(await PrepareNewAsync(db, given, definitions, claims), ImportOutcome.Add)
            : await PlanStoredAsync(db, stored, source, given, definitions, claims);
        if (planned.Outcome != ImportOutcome.Same && planned.Item.Latest)
            claims.Latest.Add(planned.Item.ContentItemId);
        return planned;
    }

    /// <summary>
    /// Loads what the import of many items looks up, so that planning them costs no query for each.
    /// </summary>
    public static Task LoadAsync(CmsDbContext db, IEnumerable<JsonObject> sources, ContentClaims claims) =>
        claims.LoadAsync(
            db,
            sources.Select(s => JsonRead.Text(s, nameof(ContentItem.ContentItemVersionId))).OfType<string>()
        );

    /// <summary>Writes planned items in the running unit of work, in their order: of two latest versions the later counts.</summary>
    public async Task ApplyAsync(CmsDbContext db, IReadOnlyList<ImportedItem> items, ContentDefinitions definitions)
    {
        var added = new List<ContentItem>();
        foreach (var (item, outcome) in items)
        {
            if (outcome == ImportOutcome.Add)
            {
                added.Add(item);
            }
            else if (outcome == ImportOutcome.Replace)
            {
                await FlushAsync();
                await store.ReplaceAsync(db, item, definitions);
            }
        }
        await FlushAsync();
        foreach (var item in items.Where(i => i.Outcome != ImportOutcome.Same && i.Item.Published))
            await manager.TellAsync(ContentMoment.Published, new ContentContext(db, item.Item, definitions));

        async Task FlushAsync()
        {
            if (added.Count > 0)
                await store.AddAsync(db, added, definitions);
            added.Clear();
        }
    }

    private async Task<ImportedItem> PlanStoredAsync(
        CmsDbContext db,
        ContentItem stored,
        JsonObject source,
        ContentItem given,
        ContentDefinitions definitions,
        ContentClaims claims
    )
    {
        var merged = Merge(stored, source, given);
        if (SameButFlags(stored, merged))
            return new(stored, ImportOutcome.Same);
        await manager.PrepareAsync(db, merged, definitions, claims);
        if (SameButFlags(stored, merged))
            return new(stored, ImportOutcome.Same);
        if (given.ModifiedUtc is null)
            merged.ModifiedUtc = db.UtcNow;
        await KeepLatestAsync(db, merged, claims);
        return new(merged, ImportOutcome.Replace);
    }

    private async Task<ContentItem> PrepareNewAsync(
        CmsDbContext db,
        ContentItem item,
        ContentDefinitions definitions,
        ContentClaims claims
    )
    {
        item.ContentItemVersionId ??= ids.NewContentId();
        item.CreatedUtc ??= db.UtcNow;
        item.ModifiedUtc ??= db.UtcNow;
        item.PublishedUtc ??= item.Published ? db.UtcNow : null;
        await KeepLatestAsync(db, item, claims);
        await manager.PrepareAsync(db, item, definitions, claims);
        return item;
    }

    // Orchard exports a live item with a newer draft as not latest; where no other version is latest, this one is.
    private static async Task KeepLatestAsync(CmsDbContext db, ContentItem item, ContentClaims claims)
    {
        if (item is not { Published: true, Latest: false } || claims.Latest.Contains(item.ContentItemId))
            return;
        var latest = await ContentStore.GetAsync(db, item.ContentItemId, VersionOptions.Latest);
        item.Latest = latest is null || latest.ContentItemVersionId == item.ContentItemVersionId;
    }

    private static ContentItem Merge(ContentItem stored, JsonObject source, ContentItem given)
    {
        var merged = ContentItemJson.Write(stored);
        MergeInto(merged, source);
        var result = ContentItemJson.Read(merged);
        result.Latest = given.Latest;
        result.Published = given.Published;
        // An instant that the source leaves to us was set when the version was stored.
        result.CreatedUtc ??= stored.CreatedUtc;
        result.ModifiedUtc ??= stored.ModifiedUtc;
        result.PublishedUtc ??= stored.PublishedUtc;
        return result;
    }

    private static void MergeInto(JsonObject target, JsonObject source)
    {
        foreach (var (name, node) in source)
        {
            if (node is JsonObject from && target[name] is JsonObject into)
                MergeInto(into, from);
            else
                target[name] = node?.DeepClone();
        }
    }

    private static bool SameButFlags(ContentItem left, ContentItem right)
    {
        var (a, b) = (ContentItemJson.Write(left), ContentItemJson.Write(right));
        a.Remove(nameof(ContentItem.Latest));
        b.Remove(nameof(ContentItem.Latest));
        a.Remove(nameof(ContentItem.Published));
        b.Remove(nameof(ContentItem.Published));
        return CmsJson.Same(Normal(a), Normal(b));
    }

    // Numbers and instants compare by their text, so both sides pass through text.
    private static JsonNode? Normal(JsonObject item) => JsonNode.Parse(item.ToJsonString(CmsJson.Options));

    private static ContentException Refusal(ContentItem item, string path, string code, string message) =>
        new(item.ContentItemId, [new ContentError(path, code, message)]);
}
