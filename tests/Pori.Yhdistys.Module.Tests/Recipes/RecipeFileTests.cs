using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Recipes;

/// <summary>What makes a recipe one that a stock Orchard Core site imports too, and one that can run again.</summary>
public partial class RecipeFileTests
{
    private static readonly string[] StockSteps =
    [
        "feature",
        "settings",
        "ReplaceContentDefinition",
        "Roles",
        "lucene-index",
        "queries",
        "content",
        "Templates",
        "WorkflowType",
    ];

    private static readonly string[] StockFields =
    [
        "BooleanField",
        "ContentPickerField",
        "DateField",
        "DateTimeField",
        "GeoPointField",
        "HtmlField",
        "LinkField",
        "MediaField",
        "MultiTextField",
        "NumericField",
        "TaxonomyField",
        "TextField",
        "TimeField",
    ];

    private static readonly string[] StockParts =
    [
        "AliasPart",
        "AutoroutePart",
        "BagPart",
        "HtmlBodyPart",
        "LinkMenuItemPart",
        "LocalizationPart",
        "MenuItemsListPart",
        "MenuPart",
        "TaxonomyPart",
        "TitlePart",
    ];

    // Orchard puts this part on the terms of a taxonomy itself; no type defines it.
    private const string OfTerms = "TermPart";

    // A site of Pori has both files; the invented city's recipe is a site of its own.
    private static readonly string[][] Sites =
    [
        ["pori.recipe.json", "demo.recipe.json"],
        ["esimerkkila.recipe.json"],
    ];

    [Fact]
    public void Recipes_are_read_and_have_names_and_steps()
    {
        RecipeFiles.All.Count.ShouldBeGreaterThanOrEqualTo(4);
        RecipeFiles.All.Select(r => (string?)r.Json["name"]).ShouldAllBe(n => !string.IsNullOrEmpty(n));
        RecipeFiles.All.ShouldAllBe(r => r.Steps().Any());
    }

    [Fact]
    public void Ids_have_26_characters_and_are_given_once()
    {
        var ids = RecipeFiles
            .All.SelectMany(r => r.AllItems())
            .SelectMany(i => new[] { (string?)i["ContentItemId"], (string?)i["ContentItemVersionId"] })
            .OfType<string>()
            .ToList();
        ids.Count.ShouldBeGreaterThan(500);
        ids.Where(id => !Id().IsMatch(id)).ShouldBeEmpty();
        ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        RecipeFiles
            .All.SelectMany(r => r.Items())
            .Where(i => i["ContentItemVersionId"] is null)
            .Select(i => (string?)i["DisplayText"])
            .ShouldBeEmpty("an item without a version id is a new version at each run");
    }

    [Fact]
    public void Sets_of_translations_have_ids_and_no_language_twice()
    {
        foreach (var item in RecipeFiles.All.SelectMany(r => r.Items()).Where(i => i["LocalizationPart"] is not null))
            Id().IsMatch((string?)item["LocalizationPart"]!["LocalizationSet"] ?? "").ShouldBeTrue(item.ToJsonString());
        RecipeFiles
            .All.SelectMany(r => r.Items())
            .Where(i => i["LocalizationPart"] is not null)
            .GroupBy(i =>
                ((string?)i["LocalizationPart"]!["LocalizationSet"], (string?)i["LocalizationPart"]!["Culture"])
            )
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Steps_are_those_of_stock_orchard() =>
        RecipeFiles.All.SelectMany(r => r.Steps()).Select(s => (string?)s["name"]).Except(StockSteps).ShouldBeEmpty();

    [Fact]
    public void Fields_are_those_of_stock_orchard() =>
        RecipeFiles
            .All.SelectMany(r => r.Definitions().Parts)
            .SelectMany(p => p.ContentPartFieldDefinitionRecords)
            .Select(f => f.FieldName)
            .Except(StockFields)
            .ShouldBeEmpty();

    [Fact]
    public void Parts_are_those_of_stock_orchard_or_defined_beside_their_type()
    {
        foreach (var recipe in RecipeFiles.All)
        {
            var definitions = recipe.Definitions();
            definitions
                .Types.SelectMany(t => t.ContentTypePartDefinitionRecords)
                .Select(p => p.PartName)
                .Except(StockParts.Concat(definitions.Parts.Select(p => p.Name)))
                .ShouldBeEmpty(recipe.File);
        }
    }

    [Fact]
    public void Items_are_of_types_that_the_site_defines_and_have_only_its_parts()
    {
        foreach (var site in Sites)
        {
            var recipes = site.Select(RecipeFiles.Named).ToList();
            var types = recipes.SelectMany(r => r.Definitions().Types).ToDictionary(t => t.Name);
            foreach (var item in recipes.SelectMany(r => r.AllItems()))
            {
                var type = types.GetValueOrDefault((string)item["ContentType"]!).ShouldNotBeNull(item.ToJsonString());
                item.Where(m => m.Value is JsonObject)
                    .Select(m => m.Key)
                    .Except(type.ContentTypePartDefinitionRecords.Select(p => p.Name).Append(OfTerms))
                    .ShouldBeEmpty((string?)item["DisplayText"]);
            }
        }
    }

    [Fact]
    public void Roles_are_added_to_and_never_replaced() =>
        RecipeFiles
            .All.SelectMany(r => r.Steps("Roles"))
            .SelectMany(s => (JsonArray)s["Roles"]!)
            .Select(role => (string?)role!["PermissionBehavior"])
            .ShouldAllBe(behaviour => behaviour == "Add");

    [Fact]
    public void Every_type_that_has_pages_may_be_viewed_by_anyone()
    {
        foreach (var recipe in RecipeFiles.All.Where(r => r.Steps("Roles").Any()))
        {
            var anonymous = recipe
                .Steps("Roles")
                .SelectMany(s => (JsonArray)s["Roles"]!)
                .Single(r => (string?)r!["Name"] == "Anonymous")!["Permissions"]!
                .AsArray()
                .Select(p => (string)p!)
                .ToList();
            recipe
                .Definitions()
                .Types.Where(t =>
                    t.Securable && t.ContentTypePartDefinitionRecords.Any(p => p.PartName == "AutoroutePart")
                )
                .Select(t => "View_" + t.Name)
                .Except(anonymous)
                .ShouldBeEmpty(recipe.File);
        }
    }

    [Fact]
    public void No_two_pages_of_a_site_have_one_path()
    {
        foreach (var site in Sites)
        {
            var paths = site.SelectMany(f => RecipeFiles.Named(f).Items()).Select(PathOf).OfType<string>().ToList();
            paths.ShouldNotBeEmpty();
            paths.ShouldAllBe(p => Path().IsMatch(p));
            paths
                .Concat(ModuleSite.RoutesOfModule().SelectMany(r => r.Paths.Values.Select(p => p.TrimStart('/'))))
                .GroupBy(p => p, StringComparer.OrdinalIgnoreCase)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void Links_into_the_site_lead_somewhere()
    {
        foreach (var site in Sites)
        {
            var recipes = site.Select(RecipeFiles.Named).ToList();
            var known = recipes
                .SelectMany(r => r.Items())
                .Select(PathOf)
                .OfType<string>()
                .SelectMany(p => new[] { "/" + p, "/sv/" + p, "/en/" + p })
                .Concat(ModuleSite.RoutesOfModule().SelectMany(r => r.Paths.Values))
                .ToHashSet();
            var links = recipes.SelectMany(LinksOf).ToList();
            links.ShouldNotBeEmpty();
            links.Where(l => !known.Contains(l)).Distinct().ShouldBeEmpty(string.Join(", ", site));
        }
    }

    [Fact]
    public void No_text_is_read_as_a_script() =>
        RecipeFiles
            .All.SelectMany(r => r.Texts())
            .Where(t => Script().IsMatch(t.GetValue<string>()))
            .Select(t => t.GetPath())
            .ShouldBeEmpty();

    private static string? PathOf(JsonObject item) => (string?)item["AutoroutePart"]?["Path"];

    private static IEnumerable<string> LinksOf(RecipeFile recipe)
    {
        foreach (var text in recipe.Texts())
        {
            var value = text.GetValue<string>();
            if (text.GetPropertyNameOrNull() == "Url" && value.StartsWith('/'))
                yield return Bare(value);
            foreach (Match match in Href().Matches(value))
                yield return Bare(match.Groups["url"].Value);
        }
    }

    private static string Bare(string url) => url.Split('?', '#')[0] is { Length: > 1 } path ? path.TrimEnd('/') : "/";

    [GeneratedRegex("^4[0123456789abcdefghjkmnpqrstvwxyz]{25}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9-]+(/[a-z0-9-]+)*$")]
    private static partial Regex Path();

    [GeneratedRegex("""href="(?<url>/[^"]*)""")]
    private static partial Regex Href();

    [GeneratedRegex(@"^\s*\[\s*[A-Za-z]+\s*:.*\]\s*$", RegexOptions.Singleline)]
    private static partial Regex Script();
}

internal static class JsonNames
{
    /// <summary>Gets the name of the member that a value is, or null when it lies in an array.</summary>
    public static string? GetPropertyNameOrNull(this JsonNode node) =>
        node.Parent is JsonObject ? node.GetPropertyName() : null;
}
