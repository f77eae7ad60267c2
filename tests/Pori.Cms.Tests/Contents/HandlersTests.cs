using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Contents;

/// <summary>The rules of the stock handlers; they look nothing up that differs between databases but paths and aliases.</summary>
public sealed class HandlersTests(SqliteTestDatabase database) : IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_title_becomes_the_display_text_and_the_path_its_slug()
    {
        await using var site = await StartAsync();

        var page = await site.CreatePageAsync("Kevään retki");

        page.DisplayText.ShouldBe("Kevään retki");
        page.As<AutoroutePart>().Path.ShouldBe("kevaan-retki");
    }

    [Theory]
    [InlineData("plain", "plain", "plain-1", "plain-2")]
    [InlineData("has-hyphen", "has-hyphen", "has-hyphen-0", "has-hyphen-1")]
    public async Task A_generated_path_that_is_taken_gets_the_recorded_suffix(string title, params string[] paths)
    {
        await using var own = await database.AnotherAsync();
        await using var site = await StartAsync(own);

        foreach (var path in paths)
            (await site.CreatePageAsync(title)).As<AutoroutePart>().Path.ShouldBe(path);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("/leading")]
    [InlineData("question?")]
    [InlineData("percent%41")]
    [InlineData("tab\there")]
    [InlineData("nul\0here")]
    [InlineData("a#b")]
    public async Task A_path_with_forbidden_characters_is_refused(string path)
    {
        await using var site = await StartAsync();

        var refusal = await Should.ThrowAsync<ContentException>(() => site.CreatePageAsync("Bad path", path));

        var error = refusal.Errors.ShouldHaveSingleItem();
        (error.Path, error.Code).ShouldBe(("AutoroutePart.Path", "path.characters"));
    }

    [Fact]
    public async Task A_path_may_have_1024_characters_and_no_more()
    {
        await using var site = await StartAsync();

        await site.CreatePageAsync("Long", new string('a', 1024));
        var refusal = await Should.ThrowAsync<ContentException>(() =>
            site.CreatePageAsync("Longer", new string('b', 1025))
        );

        refusal.Errors.ShouldHaveSingleItem().Code.ShouldBe("path.long");
    }

    [Fact]
    public async Task An_alias_is_unique()
    {
        await using var site = await StartAsync();
        await CreateWithAliasAsync(site, "First alias", "the-alias");

        var refusal = await Should.ThrowAsync<ContentException>(() =>
            CreateWithAliasAsync(site, "Second alias", "the-alias")
        );

        refusal.Errors.ShouldHaveSingleItem().Code.ShouldBe("alias.taken");
    }

    [Fact]
    public async Task An_item_with_a_culture_gets_a_set_and_keeps_the_one_it_has()
    {
        await using var site = await StartAsync();
        var page = site.NewPage("Kieli");
        page.GetOrAddPart("LocalizationPart")["Culture"] = "fi";

        var stored = await StoreAsync(site, page);
        var set = stored.As<LocalizationPart>().LocalizationSet;
        var edited = await site.EditAsync(stored.ContentItemId, p => p.SetTitle("Kieli 2"), publish: true);

        set.Length.ShouldBe(26);
        edited.As<LocalizationPart>().LocalizationSet.ShouldBe(set);
    }

    [Theory]
    [InlineData("""{"Count":{"Value":5},"Body":{"Text":"x"}}""", null)]
    [InlineData("""{"Count":{"Value":"5.5"},"Body":{"Text":"x"}}""", null)]
    [InlineData("""{"Body":{"Text":"x"}}""", "Note.Count.Value required")]
    [InlineData("""{"Count":{"Value":null},"Body":{"Text":"x"}}""", "Note.Count.Value required")]
    [InlineData("""{"Count":{"Value":5},"Body":{"Text":"  "}}""", "Note.Body.Text required")]
    [InlineData("""{"Count":{"Value":0},"Body":{"Text":"x"}}""", "Note.Count.Value number.small")]
    [InlineData("""{"Count":{"Value":10.5},"Body":{"Text":"x"}}""", "Note.Count.Value number.large")]
    [InlineData("""{"Count":{"Value":5.25},"Body":{"Text":"x"}}""", "Note.Count.Value number.scale")]
    [InlineData("""{"Count":{"Value":"many"},"Body":{"Text":"x"}}""", "Note.Count.Value number")]
    [InlineData(
        """{"Count":{"Value":5},"Body":{"Text":"x"},"Languages":{"Values":["fi","xx"]}}""",
        "Note.Languages.Values option"
    )]
    public async Task Fields_keep_the_rules_of_their_settings(string part, string? refusal)
    {
        await using var site = await StartAsync();
        var note = site.Content.New("Note");
        note.Content["Note"] = JsonNode.Parse(part);

        var failure = await Record.ExceptionAsync(() => StoreAsync(site, note));

        var errors = (failure as ContentException)?.Errors.Select(e => $"{e.Path} {e.Code}");
        errors.ShouldBe(refusal is null ? null : [refusal]);
        if (refusal is null)
            failure.ShouldBeNull();
    }

    private Task<TestSite> StartAsync() => StartAsync(database);

    private static async Task<TestSite> StartAsync(TestDatabase where)
    {
        var site = await TestSite.StartAsync(where);
        await site.DefineAsync(SampleTypes.Definitions);
        return site;
    }

    private static Task<ContentItem> CreateWithAliasAsync(TestSite site, string title, string alias)
    {
        var page = site.NewPage(title);
        page.GetOrAddPart("AliasPart")["Alias"] = alias;
        return StoreAsync(site, page);
    }

    private static Task<ContentItem> StoreAsync(TestSite site, ContentItem item) =>
        site.Work.RunAsync(async db =>
        {
            var copy = item.Clone();
            await site.Content.CreateAsync(db, copy, publish: true);
            return copy;
        });
}
