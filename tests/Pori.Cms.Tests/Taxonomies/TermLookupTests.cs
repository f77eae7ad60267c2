using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Taxonomies;

public abstract class TermLookupTests(TestDatabase database)
{
    [Fact]
    public async Task Terms_are_found_in_the_order_of_the_tree_with_their_ancestors()
    {
        await using var own = await database.AnotherAsync();
        await using var site = await TestSite.StartAsync(own);
        var taxonomy = await StoreAsync(
            site,
            Tree(
                """[{"ContentItemId":"a","DisplayText":"A","Terms":[{"ContentItemId":"b","DisplayText":"B"}]},{"ContentItemId":"c","DisplayText":"C"}]"""
            )
        );
        var terms = site.Get<TermLookup>();

        (await terms.OfAliasAsync("districts")).Select(t => t.Id).ShouldBe(["a", "b", "c"]);
        (await terms.OfTaxonomyAsync(taxonomy)).Select(t => t.ParentId).ShouldBe([null, "a", null]);
        (await terms.WithAncestorsAsync("b")).Select(t => t.Id).ShouldBe(["b", "a"]);
        (await terms.FindAsync("unknown")).ShouldBeNull();
        (await site.Work.ReadAsync(db => db.Set<TermIndex>().CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task A_published_change_of_the_tree_is_seen_at_once_and_by_another_process_soon()
    {
        await using var own = await database.AnotherAsync();
        await using var site = await TestSite.StartAsync(own);
        await using var other = await TestSite.StartAsync(own, tail: true);
        var id = await StoreAsync(site, Tree("""[{"ContentItemId":"a","DisplayText":"A"}]"""));
        (await site.Get<TermLookup>().FindAsync("a"))!.Name("fi").ShouldBe("A");

        await site.Work.RunAsync(async db =>
        {
            var item = (await ContentStore.GetAsync(db, id, VersionOptions.Latest))!;
            item.Part("TaxonomyPart")!["Terms"]![0]!["DisplayText"] = "Renamed";
            await site.Content.SaveAsync(db, item, publish: true);
            return true;
        });

        (await site.Get<TermLookup>().FindAsync("a"))!.Name("fi").ShouldBe("Renamed");
        await Eventually.HoldsAsync(
            async () => (await other.Get<TermLookup>().FindAsync("a"))?.Name("fi") == "Renamed",
            "the other process knows the new name"
        );
    }

    [Theory]
    [InlineData("""[{"ContentItemId":"a"},{"ContentItemId":"a"}]""", "taxonomy.cycle")]
    [InlineData("""[{"ContentItemId":"a","Terms":[{"ContentItemId":"a"}]}]""", "taxonomy.cycle")]
    public async Task A_term_that_stands_twice_is_refused(string terms, string code)
    {
        await using var site = await TestSite.StartAsync(database);

        var refusal = await Should.ThrowAsync<ContentException>(() => StoreAsync(site, Tree(terms)));

        refusal.Errors.ShouldContain(e => e.Code == code);
    }

    [Fact]
    public async Task A_tree_that_is_too_deep_is_refused()
    {
        await using var site = await TestSite.StartAsync(database);
        var terms = "[]";
        for (var level = 0; level <= TermTree.MaxDepth; level++)
            terms = $$"""[{"ContentItemId":"t{{level}}","Terms":{{terms}}}]""";

        var refusal = await Should.ThrowAsync<ContentException>(() => StoreAsync(site, Tree(terms)));

        refusal.Errors.ShouldContain(e => e.Code == "taxonomy.deep");
    }

    private static JsonObject Tree(string terms) =>
        new()
        {
            ["AliasPart"] = new JsonObject { ["Alias"] = "districts" },
            ["TaxonomyPart"] = new JsonObject { ["Terms"] = JsonNode.Parse(terms) },
        };

    private static Task<string> StoreAsync(TestSite site, JsonObject parts) =>
        site.Work.RunAsync(async db =>
        {
            var item = site.Content.New("Taxonomy");
            foreach (var (name, part) in parts)
                item.Content[name] = part?.DeepClone();
            await site.Content.CreateAsync(db, item, publish: true);
            return item.ContentItemId;
        });
}

public sealed class TermLookupOnSqlite(SqliteTestDatabase database)
    : TermLookupTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class TermLookupOnPostgres(PostgresTestDatabase database)
    : TermLookupTests(database),
        IClassFixture<PostgresTestDatabase>;
