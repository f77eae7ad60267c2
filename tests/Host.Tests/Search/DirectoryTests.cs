using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Search;

/// <summary>The directory of associations counts each association once, in every language.</summary>
public abstract class DirectoryTests(PoriApp app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose()
    {
        visitor.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("/yhdistykset")]
    [InlineData("/sv/foreningar")]
    [InlineData("/en/associations")]
    public async Task The_living_associations_are_listed_and_translations_not_counted_again(string path)
    {
        ListReader.CountOf(await visitor.GetAsync(path)).ShouldBe(58);
        (await ListReader.AllHitsAsync(visitor, path)).Distinct().Count().ShouldBe(58);
    }

    [Fact]
    public async Task A_translation_stands_in_for_its_association_in_its_own_language()
    {
        (await ListReader.AllHitsAsync(visitor, "/en/associations")).ShouldContain(
            "/en/associations/yyteri-wave-riders"
        );
        (await ListReader.AllHitsAsync(visitor, "/yhdistykset")).ShouldNotContain(
            "/en/associations/yyteri-wave-riders"
        );
        (await ListReader.AllHitsAsync(visitor, "/sv/foreningar")).ShouldContain(
            "/sv/foreningar/bjorneborgs-svenska-kulturvanner-rf"
        );
    }

    [Fact]
    public async Task The_counts_of_the_categories_are_those_of_the_query_and_of_the_recipe()
    {
        var shown = ListReader
            .Choices(await visitor.GetAsync("/yhdistykset"))
            .Where(c => c.Name == "luokka")
            .ToDictionary(c => c.Text, c => c.Count);
        var answer = (await visitor.GetAsync("/api/queries/AssociationsByCategory")).ShouldBe(200);
        var queried = answer.Json["items"]!
            .AsArray()
            .ToDictionary(i => (string)i!["category"]!, i => (int)i!["count"]!);
        var written = DemoRecipe
            .Items.Where(i => DemoRecipe.TypeOf(i) == "Association" && DemoRecipe.CultureOf(i) == "fi")
            .Where(i => !IsDissolved(i))
            .GroupBy(i => (string)i["Association"]!["Category"]!["TermContentItemIds"]![0]!)
            .ToDictionary(g => (string)DemoRecipe.Term(g.Key)["DisplayText"]!, g => g.Count());
        written.Count.ShouldBe(10);
        shown.OrderBy(c => c.Key).ShouldBe(written.OrderBy(c => c.Key));
        queried.OrderBy(c => c.Key).ShouldBe(written.OrderBy(c => c.Key));
    }

    [Theory]
    [InlineData("luokka", "Kulttuuriyhdistykset", 11)]
    [InlineData("luokka", "Urheilu- ja liikuntayhdistykset", 11)]
    public async Task A_category_lists_its_associations(string name, string text, int count)
    {
        var choice = ListReader
            .Choices(await visitor.GetAsync("/yhdistykset"))
            .Single(c => c.Name == name && c.Text == text);
        var list = await visitor.GetAsync(ListReader.With("/yhdistykset", name, choice.Value));
        ListReader.CountOf(list).ShouldBe(count);
        list.AllWords(".c-row__meta span:first-child").ShouldAllBe(category => category == text);
    }

    [Fact]
    public async Task The_directory_filters_by_part_of_town_language_and_need_of_volunteers()
    {
        foreach (var name in new[] { "alue", "kieli", "vapaaehtoisia" })
        {
            var choice = ListReader.Choices(await visitor.GetAsync("/yhdistykset")).First(c => c.Name == name);
            choice.Count.ShouldBeInRange(1, 60);
            var hits = await ListReader.AllHitsAsync(visitor, ListReader.With("/yhdistykset", name, choice.Value));
            hits.Count.ShouldBe(choice.Count);
        }
        var wanted = DemoRecipe
            .Items.Where(i => DemoRecipe.TypeOf(i) == "Association" && DemoRecipe.CultureOf(i) == "fi")
            .Where(i => (bool?)i["Association"]!["VolunteersWanted"]?["Value"] == true)
            .Select(DemoRecipe.PathOf);
        (await ListReader.AllHitsAsync(visitor, "/yhdistykset?vapaaehtoisia=1")).Order().ShouldBe(wanted.Order());
    }

    [Fact]
    public async Task The_dissolved_are_history_and_listed_only_when_asked_for()
    {
        var dissolved = DemoRecipe
            .Items.Where(i => DemoRecipe.TypeOf(i) == "Association" && IsDissolved(i))
            .Select(DemoRecipe.PathOf)
            .ToList();
        dissolved.Count.ShouldBe(2);
        (await ListReader.AllHitsAsync(visitor, "/yhdistykset")).Intersect(dissolved).ShouldBeEmpty();
        var all = await visitor.GetAsync("/yhdistykset?puretut=1");
        ListReader.CountOf(all).ShouldBe(60);
        all.Links(".c-chosen a").ShouldBe(["/yhdistykset", "/yhdistykset"]);
        (await ListReader.AllHitsAsync(visitor, "/yhdistykset?puretut=1")).ShouldBeSubsetOf([
            .. dissolved,
            .. await ListReader.AllHitsAsync(visitor, "/yhdistykset"),
        ]);
        (await visitor.GetAsync("/")).AllWords(".c-doors a").ShouldContain("Etsi yhdistys 58");
        foreach (var path in dissolved)
            (await visitor.GetAsync(path)).ShouldBe(200).Words(".c-notice").ShouldStartWith("Yhdistys on purettu ");
    }

    [Fact]
    public async Task A_letter_lists_the_names_that_begin_with_it()
    {
        var page = await visitor.GetAsync("/yhdistykset");
        page.AllWords(".c-letters li").Count.ShouldBe(29);
        page.AllWords(".c-letters span").ShouldContain("Å");
        page.Links(".c-letters a").ShouldContain("/yhdistykset?kirjain=N");
        var list = await visitor.GetAsync("/yhdistykset?kirjain=N&luokka=kulttuuriyhdistykset&luokka=kylayhdistykset");
        (await visitor.GetAsync("/yhdistykset?kirjain=N"))
            .AllWords(".c-row__title")
            .ShouldAllBe(name => name.StartsWith('N'));
        list.Page.QuerySelector("#filters input[type=hidden][name=kirjain]").ShouldNotBeNull();
        (await visitor.GetAsync("/yhdistykset?kirjain=N"))
            .Links(".c-letters a[aria-current]")
            .ShouldBe(["/yhdistykset"]);
    }

    [Fact]
    public async Task The_latest_registered_can_stand_first()
    {
        var founded = DemoRecipe
            .Pages.Where(i => DemoRecipe.TypeOf(i) == "Association" && !IsDissolved(i))
            .ToDictionary(DemoRecipe.PathOf, i => (string?)i["Association"]!["Founded"]?["Value"]);
        var hits = await ListReader.AllHitsAsync(visitor, "/yhdistykset?jarjestys=uusimmat");
        hits.Count.ShouldBe(58);
        hits.Select(h => founded[h]).OfType<string>().ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Parts_of_town_lie_under_their_areas()
    {
        var labels = (await visitor.GetAsync("/yhdistykset")).Page.QuerySelectorAll("#filters label:has([name=alue])");
        labels.Count(l => l.HasAttribute("data-level")).ShouldBeInRange(3, labels.Length - 3);
        labels[0].HasAttribute("data-level").ShouldBeFalse();
    }

    [Fact]
    public async Task A_name_leads_to_its_association_first()
    {
        var list = await visitor.GetAsync("/yhdistykset?q=jokivarren%20kuntalaiset");
        ListReader.Hits(list)[0].ShouldBe("/yhdistykset/porin-jokivarren-kuntalaiset-ry");
    }

    private static bool IsDissolved(System.Text.Json.Nodes.JsonObject item) =>
        (string?)item["Association"]!["Status"]?["Text"] == "dissolved";
}

[Collection(SqliteSite.Name)]
public sealed class DirectoryOnSqliteTests(PoriAppOnSqlite app) : DirectoryTests(app);

[Collection(PostgresSite.Name)]
public sealed class DirectoryOnPostgresTests(PoriAppOnPostgres app) : DirectoryTests(app);
