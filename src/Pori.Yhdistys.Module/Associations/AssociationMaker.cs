using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>Makes invented associations of a category: the same ones for the same seed, whatever was made before.</summary>
internal sealed class AssociationMaker(RegisterWords words, IReadOnlyList<Term> districts)
{
    /// <summary>The author of generated associations, by which a second run knows them.</summary>
    public const string Author = "generator";

    private static readonly DateTime Created = new(2025, 1, 2, 8, 0, 0, DateTimeKind.Utc);
    private readonly Dictionary<string, string> districtIds = districts
        .DistinctBy(d => d.Slug)
        .ToDictionary(d => d.Slug, d => d.Id);
    private readonly string districtTaxonomy = districts.Count > 0 ? districts[0].TaxonomyId : "";

    public IEnumerable<ContentItem> Make(Term category, int already)
    {
        var code = JsonRead.Text(category.Item.Part(category.Item.ContentType)?["PrhCode"] as JsonObject, "Text") ?? "";
        if (!words.AssociationsPerCategory.TryGetValue(code, out var wanted) || !words.Names.ContainsKey(code))
            yield break;
        var number = int.Parse(code, CultureInfo.InvariantCulture);
        var random = new SeededRandom(words.Seed + (ulong)number);
        var ids = random.Ids();
        var names = new AssociationNames(words).Make(code, wanted, random);
        for (var i = 0; i < wanted - already; i++)
            yield return Make(category, code, 900_000 + (number * 1000) + i, names[i], random, ids);
    }

    private ContentItem Make(
        Term category,
        string code,
        int number,
        MadeName made,
        SeededRandom random,
        IdGenerator ids
    )
    {
        var name = made.Name;
        var item = new ContentItem
        {
            ContentItemId = ids.NewContentId(),
            ContentItemVersionId = ids.NewContentId(),
            ContentType = AssociationPart.ContentType,
            DisplayText = name,
            Latest = true,
            Published = true,
            CreatedUtc = Created,
            ModifiedUtc = Created,
            PublishedUtc = Created,
            Author = Author,
        };
        item.Content["TitlePart"] = new JsonObject { ["Title"] = name };
        item.Content["AutoroutePart"] = new JsonObject
        {
            ["Path"] = $"yhdistykset/{Slug.From(name)}-{number.ToString(CultureInfo.InvariantCulture)}",
        };
        item.Content["LocalizationPart"] = new JsonObject
        {
            ["LocalizationSet"] = ids.NewContentId(),
            ["Culture"] = "fi",
        };
        item.Content["Association"] = Part(category, code, number, made, random);
        return item;
    }

    private JsonObject Part(Term category, string code, int number, MadeName made, SeededRandom random)
    {
        var purposes = words.Purposes.GetValueOrDefault(code) ?? [];
        var part = new JsonObject
        {
            ["RegisterNumber"] = Text(RegisterNumber.Format(number.ToString(CultureInfo.InvariantCulture))),
            ["Category"] = Terms(category.TaxonomyId, category.Id),
            ["Purpose"] = Text(purposes.Count > 0 ? $"{made.Purpose} {random.Pick(purposes)}" : made.Purpose),
            ["Activities"] = Text(string.Join('\n', ActivitiesOf(code, random))),
            ["Languages"] = new JsonObject
            {
                ["Values"] = random.Percent(8) ? new JsonArray("fi", "sv") : new JsonArray("fi"),
            },
            ["VolunteersWanted"] = new JsonObject { ["Value"] = random.Percent(6) },
            ["Founded"] = new JsonObject
            {
                ["Value"] = FormattableString.Invariant(
                    $"{1920 + random.Below(103)}-{1 + random.Below(12):00}-{1 + random.Below(28):00}T00:00:00Z"
                ),
            },
            ["Members"] = new JsonObject { ["Value"] = 8 + random.Below(340) },
            ["Status"] = Text("active"),
        };
        if (districtIds.TryGetValue(made.District, out var district))
            part["District"] = Terms(districtTaxonomy, district);
        return part;
    }

    // Two or three neighbours of the list, so that none is told twice.
    private IEnumerable<string> ActivitiesOf(string code, SeededRandom random)
    {
        var activities = words.Activities.GetValueOrDefault(code) ?? [];
        var first = random.Below(Math.Max(1, activities.Count));
        var count = Math.Min(2 + random.Below(2), activities.Count);
        return Enumerable.Range(first, count).Select(i => activities[i % activities.Count]);
    }

    private static JsonObject Text(string text) => new() { ["Text"] = text };

    private static JsonObject Terms(string taxonomy, string term) =>
        new() { ["TaxonomyContentItemId"] = taxonomy, ["TermContentItemIds"] = new JsonArray(term) };
}
