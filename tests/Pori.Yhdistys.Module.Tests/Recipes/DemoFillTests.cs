using System.Text.Json.Nodes;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Taxonomies;
using Pori.Cms.Tests.Infrastructure;
using Pori.Yhdistys.Module.Associations;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Recipes;

/// <summary>The whole demo site, filled once; every test looks at another side of it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly SqliteTestDatabase database = new();
    private ModuleSite? site;

    internal ModuleSite Site => site!;

    internal IReadOnlyList<ContentItem> Associations { get; private set; } = [];

    internal IReadOnlyList<ContentItem> Events { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        site = await ModuleSite.StartAsync(database, ["pori.recipe.json", "demo.recipe.json"]);
        (await FillAsync()).ShouldNotContain(0);
        Associations = await Site.PublishedAsync("Association");
        Events = await Site.PublishedAsync("Event");
    }

    internal async Task<IReadOnlyList<int>> FillAsync()
    {
        var words = (JsonObject)
            JsonNode.Parse(await File.ReadAllTextAsync(Repo.Recipe("demo.fill.json")), null, CmsJson.Documents)!;
        var added = new List<int>();
        foreach (var fill in Site.Get<IEnumerable<IDemoFill>>().OrderBy(f => f.Order))
            added.Add(await fill.FillAsync(words, new Progress<int>(), CancellationToken.None));
        return added;
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await database.DisposeAsync();
    }
}

[Collection("demo")]
public class DemoFillTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly Dictionary<string, int> Wanted = new()
    {
        ["01"] = 101,
        ["02"] = 209,
        ["03"] = 129,
        ["04"] = 275,
        ["05"] = 156,
        ["06"] = 252,
        ["07"] = 20,
        ["08"] = 38,
        ["09"] = 108,
        ["10"] = 373,
    };

    [Fact]
    public async Task Each_category_has_as_many_associations_as_the_register_has()
    {
        var terms = demo.Site.Get<TermLookup>();
        var counts = new Dictionary<string, int>();
        foreach (var item in demo.Associations.Where(IsLiving))
        {
            var term = (await terms.FindAsync(item.As<AssociationPart>().Category.First)).ShouldNotBeNull();
            var code = (string)term.Item.Content["AssociationCategory"]!["PrhCode"]!["Text"]!;
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }
        counts.OrderBy(c => c.Key).ShouldBe(Wanted.OrderBy(c => c.Key));
        counts.Values.Sum().ShouldBe(1661);
    }

    [Fact]
    public void There_are_ten_thousand_events() => demo.Events.Count.ShouldBe(10_000);

    [Fact]
    public void No_two_pages_have_one_path()
    {
        var paths = demo.Associations.Concat(demo.Events).Select(i => i.As<AutoroutePart>().Path).ToList();
        paths.ShouldAllBe(p => p.Length > 0);
        paths.Order(StringComparer.Ordinal).ShouldBe(paths.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_associations_have_one_name_or_register_number()
    {
        var own = demo.Associations.Where(i => i.As<LocalizationPart>().Culture == "fi").ToList();
        Twice(own.Select(i => i.DisplayText!)).ShouldBeEmpty();
        Twice(own.Select(i => i.As<AssociationPart>().RegisterNumber.Text).Where(n => n.Length > 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Names_and_purposes_are_varied()
    {
        var made = demo.Associations.Where(i => i.Author == SeededItems.Author).ToList();
        var names = made.Select(i => i.DisplayText!).Order(StringComparer.Create(new("fi-FI"), false)).ToList();
        // The first page of the directory shows twenty.
        names.Take(20).Select(n => n.Split(' ')[0]).Distinct().Count().ShouldBeGreaterThan(4);
        made.Select(i => i.As<AssociationPart>().Purpose.Text).Distinct().Count().ShouldBeGreaterThan(400);
        made.ShouldAllBe(i => i.As<AssociationPart>().Activities.Lines.Count >= 2);
    }

    [Fact]
    public void Events_have_an_address_and_those_of_one_name_one_organiser()
    {
        var made = demo.Events.Where(i => i.Author == SeededItems.Author).ToList();
        made.ShouldAllBe(i => i.As<CityEventPart>().Address.Text.Length > 0);
        made.GroupBy(i => i.DisplayText)
            .ShouldAllBe(g => g.Select(i => i.As<CityEventPart>().Organiser.First).Distinct().Count() == 1);
    }

    [Fact]
    public async Task Districts_categories_and_audiences_exist()
    {
        var terms = demo.Site.Get<TermLookup>();
        var used = demo
            .Associations.SelectMany(i => new[] { i.As<AssociationPart>().District, i.As<AssociationPart>().Category })
            .Concat(
                demo.Events.SelectMany(i =>
                    new[]
                    {
                        i.As<CityEventPart>().Category,
                        i.As<CityEventPart>().Audience,
                        i.As<CityEventPart>().District,
                    }
                )
            )
            .ToList();
        foreach (var id in used.SelectMany(f => f.TermContentItemIds).Distinct())
            (await terms.FindAsync(id)).ShouldNotBeNull(id);
        // What is made by word lists lies somewhere and is about something: a slug that no term has would show here.
        var made = demo.Events.Where(i => i.Author == SeededItems.Author).Select(i => i.As<CityEventPart>()).ToList();
        made.ShouldAllBe(p => p.Category.First != null && p.Audience.First != null && p.District.First != null);
        demo.Associations.Where(i => i.Author == SeededItems.Author)
            .ShouldAllBe(i => i.As<AssociationPart>().District.First != null);
    }

    [Fact]
    public void Organisers_exist()
    {
        var known = demo.Associations.Select(i => i.ContentItemId).ToHashSet();
        var organisers = demo.Events.SelectMany(i => i.As<CityEventPart>().Organiser.ContentItemIds).ToList();
        organisers.Count.ShouldBeGreaterThan(9_000);
        organisers.Where(id => !known.Contains(id)).ShouldBeEmpty();
    }

    [Fact]
    public void Events_end_after_they_begin_and_lie_in_the_wanted_years()
    {
        foreach (var part in demo.Events.Where(i => i.Author == SeededItems.Author).Select(i => i.As<CityEventPart>()))
        {
            part.End.Value!.Value.ShouldBeGreaterThan(part.Start.Value!.Value);
            part.Start.Value.Value.InUtc().Year.ShouldBeInRange(2026, 2027);
        }
    }

    [Fact]
    public async Task A_second_run_adds_nothing()
    {
        var before = await demo.Site.ChangesAsync();
        (await demo.FillAsync()).ShouldAllBe(added => added == 0);
        (await demo.Site.ChangesAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Another_site_gets_the_same_ids()
    {
        await using var database = new SqliteTestDatabase();
        await using var other = await ModuleSite.StartAsync(database, ["pori.recipe.json", "demo.recipe.json"]);
        var words = (JsonObject)
            JsonNode.Parse(await File.ReadAllTextAsync(Repo.Recipe("demo.fill.json")), null, CmsJson.Documents)!;
        // Two hundred events tell it; all of them again would only take time.
        words["Events"] = 200;
        foreach (var fill in other.Get<IEnumerable<IDemoFill>>().OrderBy(f => f.Order))
            await fill.FillAsync(words, new Progress<int>(), CancellationToken.None);

        (await other.PublishedAsync("Association"))
            .Select(i => (i.ContentItemId, i.DisplayText))
            .ShouldBe(demo.Associations.Select(i => (i.ContentItemId, i.DisplayText)));
        var known = demo.Events.ToDictionary(i => i.ContentItemId, i => i.DisplayText);
        (await other.PublishedAsync("Event")).ShouldAllBe(i => known[i.ContentItemId] == i.DisplayText);
    }

    private static bool IsLiving(ContentItem item) =>
        item.As<LocalizationPart>().Culture == "fi" && item.As<AssociationPart>().Status.Text != "dissolved";

    private static IEnumerable<string> Twice(IEnumerable<string> texts) =>
        texts.GroupBy(t => t, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
}

/// <summary>The fill is measured, so it runs when nothing else does.</summary>
[CollectionDefinition("demo", DisableParallelization = true)]
public sealed class DemoAlone;
