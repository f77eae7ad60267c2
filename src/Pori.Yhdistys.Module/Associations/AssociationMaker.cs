using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>Makes invented associations of a category: the same ones for the same seed, whatever was made before.</summary>
internal sealed class AssociationMaker(RegisterWords words, TermIds districts)
{
    public IEnumerable<ContentItem> Make(Term category, int already)
    {
        var code = JsonRead.Text(category.Item.Part(category.Item.ContentType)?["PrhCode"] as JsonObject, "Text") ?? "";
        if (!words.AssociationsPerCategory.TryGetValue(code, out var wanted) || !words.Names.ContainsKey(code))
            yield break;
        var number = int.Parse(code, CultureInfo.InvariantCulture);
        var random = new SeededRandom(words.Seed + (ulong)number);
        var items = new SeededItems(AssociationPart.ContentType, "fi", random.Ids());
        var names = new AssociationNames(words).Make(code, wanted, random);
        for (var i = 0; i < wanted - already; i++)
        {
            var (name, digits) = (names[i], (900_000 + (number * 1000) + i).ToString(CultureInfo.InvariantCulture));
            var item = items.Begin(name.Name, $"yhdistykset/{Slug.From(name.Name)}-{digits}");
            item.Content[AssociationPart.ContentType] = Part(category, code, digits, name, random);
            yield return item;
        }
    }

    private JsonObject Part(Term category, string code, string digits, MadeName made, SeededRandom random)
    {
        var purposes = words.Purposes.GetValueOrDefault(code) ?? [];
        return new JsonObject
        {
            ["RegisterNumber"] = Text(RegisterNumber.Format(digits)),
            ["Category"] = TermIds.Field(category),
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
            ["Status"] = Text(AssociationSearch.Active),
            ["District"] = districts.Field(made.District),
        };
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
}
