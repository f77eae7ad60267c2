using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>
/// Brings the register up to date from a file: the register number is the key, a new name keeps the old one as history, a
/// dissolved association stays with its mark, and what the file does not hold is left as it is.
/// </summary>
internal sealed class ImportRegister(IUnitOfWork work, ContentManager contents, TermLookup terms) : IRegisterImport
{
    private const int Chunk = 100;

    public async Task<Outcome<RegisterReport>> RunAsync(Stream file, bool dryRun, CancellationToken cancellationToken)
    {
        var read = RegisterFile.Read(file);
        if (!read.Succeeded)
            return Outcome<RegisterReport>.Refuse(read.Refusals);
        var categories = await CategoriesAsync();
        var refused = new List<RefusedRow>(read.Value!.Refused);
        var rows = new List<RegisterRow>();
        foreach (var row in read.Value.Rows)
        {
            if (categories.Find(row.Category) is null)
                refused.Add(new(row.Line, RegisterColumns.Category, "category", "Luokkaa ei ole luokituksessa."));
            else
                rows.Add(row);
        }
        var (added, updated, unchanged) = (0, 0, 0);
        foreach (var chunk in rows.Chunk(Chunk))
        {
            Task<int[]> Change(CmsDbContext db) => ImportAsync(db, chunk, categories, dryRun);
            var counts = dryRun
                ? await work.ReadAsync(Change, cancellationToken)
                : await work.RunAsync(Change, cancellationToken);
            (added, updated, unchanged) = (added + counts[0], updated + counts[1], unchanged + counts[2]);
        }
        return new RegisterReport(added, updated, unchanged, [.. refused.OrderBy(r => r.Line)]);
    }

    private async Task<int[]> ImportAsync(CmsDbContext db, RegisterRow[] rows, Categories categories, bool dryRun)
    {
        var counts = new int[3];
        var known = await KnownAsync(db, [.. rows.Select(r => r.RegisterNumber)]);
        foreach (var row in rows)
        {
            var stored = known.GetValueOrDefault(row.RegisterNumber);
            var item = stored?.Clone() ?? contents.New(AssociationSearch.Type);
            RegisterRowWriter.Write(row, item, categories.Find(row.Category)!, categories.TaxonomyId);
            if (stored is null)
                counts[0]++;
            else if (CmsJson.Same(ContentItemJson.Write(stored), ContentItemJson.Write(item)))
            {
                counts[2]++;
                continue;
            }
            else
                counts[1]++;
            if (dryRun)
                continue;
            if (stored is null)
                await contents.CreateAsync(db, item, publish: true);
            else
                await contents.SaveAsync(db, item, publish: stored.Published);
        }
        return counts;
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

    private async Task<Categories> CategoriesAsync()
    {
        var all = await terms.OfAliasAsync("association-categories");
        return new(all.Count > 0 ? all[0].TaxonomyId : "", all);
    }

    private sealed class Categories(string taxonomyId, IReadOnlyList<Term> terms)
    {
        private readonly Dictionary<string, string> byName = Names(terms);

        public string TaxonomyId => taxonomyId;

        // A row without a category is unclassified, which is the last of the register's ten codes.
        private const string Unclassified = "10";

        public string? Find(string name) => byName.GetValueOrDefault(name.Length == 0 ? Unclassified : name);

        private static Dictionary<string, string> Names(IReadOnlyList<Term> terms)
        {
            var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var term in terms)
            {
                names[term.Name("fi")] = term.Id;
                var code = JsonRead.Text(term.Item.Part(term.Item.ContentType)?["PrhCode"] as JsonObject, "Text");
                if (!string.IsNullOrEmpty(code))
                    names[code] = term.Id;
            }
            return names;
        }
    }
}
