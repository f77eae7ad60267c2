using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>What a row does to the register.</summary>
internal enum RegisterChangeKind
{
    New,
    Changed,
    Same,
}

/// <summary>A row with the item it makes or changes.</summary>
internal sealed record RegisterChange(RegisterRow Row, ContentItem Item, RegisterChangeKind Kind)
{
    /// <summary>Works out what rows do, from what is stored.</summary>
    public static async Task<IReadOnlyList<RegisterChange>> OfAsync(
        CmsDbContext db,
        ContentManager contents,
        RegisterRow[] rows,
        RegisterCategories categories
    )
    {
        var known = await KnownAsync(db, [.. rows.Select(r => r.RegisterNumber)]);
        return
        [
            .. rows.Select(row =>
            {
                var stored = known.GetValueOrDefault(row.RegisterNumber);
                var item = stored?.Clone() ?? contents.New(AssociationPart.ContentType);
                RegisterRowWriter.Write(row, item, categories.Find(row.Category)!, categories.TaxonomyId);
                return new RegisterChange(row, item, KindOf(stored, item));
            }),
        ];
    }

    private static RegisterChangeKind KindOf(ContentItem? stored, ContentItem item)
    {
        if (stored is null)
            return RegisterChangeKind.New;
        return CmsJson.Same(ContentItemJson.Write(stored), ContentItemJson.Write(item))
            ? RegisterChangeKind.Same
            : RegisterChangeKind.Changed;
    }

    private static async Task<Dictionary<string, ContentItem>> KnownAsync(CmsDbContext db, string[] numbers)
    {
        var rows = await (
            from index in db.Set<AssociationIndex>()
            where numbers.Contains(index.RegisterNumber) && index.Latest
            orderby index.DocumentId
            join document in db.Documents on index.DocumentId equals document.Id
            select new { index.RegisterNumber, document.Json }
        ).ToListAsync();
        return rows.GroupBy(r => r.RegisterNumber, r => ContentItemJson.Parse(r.Json)).ToDictionary(g => g.Key, OwnOf);
    }

    // Translations of an association carry its number too; the register speaks of the one in the site's first language.
    private static ContentItem OwnOf(IEnumerable<ContentItem> items) =>
        items.MinBy(i =>
            i.As<LocalizationPart>().Culture is { Length: > 0 } culture && culture != SiteCultures.Standard.Default
        )!;
}
