using System.Text.Json.Nodes;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>What the recipes hold, read without the site: the other opinion on what its pages must show.</summary>
internal static class DemoRecipe
{
    private static readonly string[] PublicTypes =
    [
        "Page",
        "News",
        "Association",
        "Event",
        "Hobby",
        "Premises",
        "GrantForm",
        "GrantCall",
        "PartnershipAgreement",
        "ContactPerson",
        "AnnualClockEntry",
    ];

    /// <summary>Gets the content items of both recipes.</summary>
    public static IReadOnlyList<JsonObject> Items { get; } =
    [.. ItemsOf("pori.recipe.json"), .. ItemsOf("demo.recipe.json")];

    // Before the events, which are read with their terms.
    private static readonly Dictionary<string, JsonObject> Terms = Items
        .Where(i => TypeOf(i) == "Taxonomy")
        .SelectMany(i => Flat(i["TaxonomyPart"]!))
        .ToDictionary(t => (string)t["ContentItemId"]!);

    /// <summary>Gets the published items that have a page.</summary>
    public static IEnumerable<JsonObject> Pages => Items.Where(i => IsPublished(i) && PublicTypes.Contains(TypeOf(i)));

    /// <summary>Gets the events, drafts too.</summary>
    public static IReadOnlyList<DemoEvent> Events { get; } =
    [.. Items.Where(i => TypeOf(i) == "Event").Select(DemoEvent.Of)];

    /// <summary>Gets the content type of an item.</summary>
    public static string TypeOf(JsonObject item) => (string)item["ContentType"]!;

    /// <summary>Gets the language of an item.</summary>
    public static string CultureOf(JsonObject item) => (string)item["LocalizationPart"]!["Culture"]!;

    /// <summary>Gets the path of an item's page, with a slash.</summary>
    public static string PathOf(JsonObject item) => "/" + (string)item["AutoroutePart"]!["Path"]!;

    /// <summary>Gets whether everyone may see an item.</summary>
    public static bool IsPublished(JsonObject item) => (bool)item["Published"]!;

    /// <summary>Finds a term by id.</summary>
    public static JsonObject Term(string id) => Terms[id];

    private static IEnumerable<JsonObject> Flat(JsonNode parent) =>
        (parent["Terms"] as JsonArray ?? []).Cast<JsonObject>().SelectMany(t => Flat(t).Prepend(t));

    private static IEnumerable<JsonObject> ItemsOf(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SiteRecipes.Folder, file)))!["steps"]!
            .AsArray()
            .Where(s => (string)s!["name"]! == "content")
            .SelectMany(s => s!["data"]!.AsArray())
            .Cast<JsonObject>();
}

/// <summary>An event of the demo.</summary>
internal sealed record DemoEvent(
    string Title,
    string Path,
    bool Published,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsFree,
    IReadOnlyList<string> Categories
)
{
    /// <summary>When the demo's year begins for its readers: a Tuesday morning.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 7, 12, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    /// <summary>Gets whether it has not ended at the demo's instant.</summary>
    public bool IsUpcoming => Published && End >= Now;

    /// <summary>Gets whether any of it lies in the days of the zone, both included.</summary>
    public bool IsIn(string from, string to) => Published && End >= StartOf(from) && Start < StartOf(to).AddDays(1);

    public static DemoEvent Of(JsonObject item)
    {
        var part = item["Event"]!;
        var start = (DateTimeOffset)part["Start"]!["Value"]!;
        return new(
            (string)item["DisplayText"]!,
            DemoRecipe.PathOf(item),
            DemoRecipe.IsPublished(item),
            start,
            (DateTimeOffset?)part["End"]?["Value"] ?? start,
            (bool?)part["IsFree"]?["Value"] ?? false,
            [
                .. part["Category"]!["TermContentItemIds"]!
                    .AsArray()
                    .Select(id => (string)DemoRecipe.Term((string)id!)["EventCategory"]!["Slug"]!["Text"]!),
            ]
        );
    }

    private static DateTimeOffset StartOf(string day)
    {
        var midnight = DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        return new(midnight, Zone.GetUtcOffset(midnight));
    }
}
