using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class AuditsTests(TestDatabase database)
{
    [Fact]
    public async Task A_sound_site_gives_no_finding()
    {
        await using var own = await database.CopyAsync(FillAsync);
        await using var site = await TestSite.StartAsync(own);

        (await FindingsAsync(site)).ShouldBeEmpty();
        string[] ours =
        [
            "guards",
            "site documents",
            "versions",
            "change feed",
            "index rows",
            "paths",
            "index files",
            "search index",
        ];
        ours.ShouldBeSubsetOf(site.Get<Audits>().Names);
    }

    [Theory]
    [MemberData(nameof(Corruptions))]
    public async Task A_planted_corruption_is_found_and_named(
        string audit,
        string subject,
        string sqlite,
        string postgres
    )
    {
        await using var own = await database.CopyAsync(FillAsync);
        await using var site = await TestSite.StartAsync(own);
        var ids = await IdsAsync(site);

        await CorruptAsync(site, Fill(database.IsSqlite ? sqlite : postgres, ids));

        var findings = await FindingsAsync(site);
        findings.ShouldContain(
            f => f.Audit == audit && f.Id == Fill(subject, ids),
            $"Found: {string.Join("\n", findings)}"
        );
    }

    [Fact]
    public async Task An_item_that_a_page_of_the_site_hides_is_found()
    {
        await using var own = await database.CopyAsync(FillAsync);
        await using var site = await TestSite.StartAsync(own);
        await using var web = WebApplication.CreateSlimBuilder().Build();
        web.MapGet("/tapahtumat", () => "");
        web.MapPost("/lomake", () => "");
        web.MapGet("/api/{**rest}", () => "");
        web.MapFallback("{**path}", () => "").WithMetadata(new RouteCulture("fi"));
        site.Get<FixedPaths>().Learn(web);
        var hidden = await site.CreatePageAsync("Hidden", "tapahtumat");
        var below = await site.CreatePageAsync("Below", "api/of-mine");
        await site.CreatePageAsync("Shown", "tapahtumat/konsertti");
        await site.CreatePageAsync("Form", "lomake");

        var findings = await FindingsAsync(site);

        findings.Select(f => f.Id).ShouldBe([hidden.ContentItemId, below.ContentItemId]);
        findings[0].Problem.ShouldContain("/tapahtumat is shown instead");
    }

    [Fact]
    public async Task Writers_beside_the_audits_make_no_findings()
    {
        await using var own = await database.CopyAsync(FillAsync);
        await using var site = await TestSite.StartAsync(own);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                await site.EditAsync((await IdsAsync(site)).Item, p => p.SetTitle($"Moving {i}"), publish: i % 2 == 0);
        });

        for (var i = 0; i < 5; i++)
            (await FindingsAsync(site)).ShouldBeEmpty();
        await stop.CancelAsync();
        await writer;
    }

    /// <summary>One or more for each audit: {item} is a published item, {document} its document.</summary>
    public static TheoryData<string, string, string, string> Corruptions() =>
        new()
        {
            Both(
                "index rows",
                "{item}",
                """UPDATE "ContentItemIndex" SET "DisplayText" = 'x' WHERE "DocumentId" = {document}"""
            ),
            Both("index rows", "{item}", """DELETE FROM "TaxonomyIndex" WHERE "DocumentId" = {document}"""),
            Both(
                "index rows",
                "{item}",
                """
                INSERT INTO "AliasPartIndex" ("DocumentId", "ContentItemId", "Latest", "Published", "Alias")
                SELECT "DocumentId", "ContentItemId", "Latest", "Published", 'invented' FROM "ContentItemIndex"
                WHERE "DocumentId" = {document}
                """
            ),
            Both("index rows", "document {document}", """UPDATE "Document" SET "Json" = '[' WHERE "Id" = {document}"""),
            Both(
                "versions",
                "document {document}",
                """DELETE FROM "ContentItemIndex" WHERE "DocumentId" = {document}"""
            ),
            Both(
                "versions",
                "{item}",
                """UPDATE "ContentItemIndex" SET "Latest" = NOT "Published" WHERE "ContentItemId" = '{item}' AND "Latest" """
            ),
            Both(
                "versions",
                "{item}",
                """
                DROP INDEX "UX_OneLatest";
                UPDATE "ContentItemIndex" SET "Latest" = ("Id" > 0) WHERE "ContentItemId" = '{item}';
                """
            ),
            (
                "versions",
                "{item}",
                """PRAGMA foreign_keys=OFF; DELETE FROM "Document" WHERE "Id" = {document}""",
                """SET session_replication_role = replica; DELETE FROM "Document" WHERE "Id" = {document}"""
            ),
            (
                "guards",
                "ChangeFeed_is_append_only",
                """DROP TRIGGER "ChangeFeed_is_append_only" """,
                """DROP TRIGGER "ChangeFeed_is_append_only" ON "ChangeFeed" """
            ),
            (
                "guards",
                "ChangeFeed_is_append_only",
                """
                DROP TRIGGER "ChangeFeed_is_append_only";
                CREATE TRIGGER "ChangeFeed_is_append_only" BEFORE UPDATE ON "ChangeFeed" BEGIN SELECT 1; END;
                """,
                """ALTER TABLE "ChangeFeed" DISABLE TRIGGER "ChangeFeed_is_append_only" """
            ),
            Both("guards", "UX_OnePublished", """DROP INDEX "UX_OnePublished" """),
            Both(
                "guards",
                "UX_OnePublished",
                """
                DROP INDEX "UX_OnePublished";
                CREATE UNIQUE INDEX "UX_OnePublished" ON "ContentItemIndex" ("ContentItemId") WHERE NOT "Published";
                """
            ),
            (
                "guards",
                "AliasPartIndex FOREIGN KEY (\"DocumentId\")",
                """
                DROP TABLE "AliasPartIndex";
                CREATE TABLE "AliasPartIndex" ("Id" INTEGER NOT NULL PRIMARY KEY, "DocumentId" INTEGER NOT NULL,
                "ContentItemId" TEXT NOT NULL, "Latest" INTEGER NOT NULL, "Published" INTEGER NOT NULL, "Alias" TEXT);
                """,
                """ALTER TABLE "AliasPartIndex" DROP CONSTRAINT "FK_AliasPartIndex_Document_DocumentId" """
            ),
            (
                "guards",
                "Idempotency PRIMARY KEY (\"Actor\", \"Key\")",
                """DROP TABLE "Idempotency" """,
                """ALTER TABLE "Idempotency" DROP CONSTRAINT "PK_Idempotency" """
            ),
            (
                "guards",
                "Sly",
                """CREATE TRIGGER "Sly" BEFORE INSERT ON "ChangeFeed" BEGIN SELECT RAISE(IGNORE); END""",
                """
                CREATE TRIGGER "Sly" BEFORE INSERT ON "ChangeFeed" FOR EACH ROW
                EXECUTE FUNCTION suppress_redundant_updates_trigger()
                """
            ),
            (
                "change feed",
                "{item}",
                """DROP TRIGGER "ChangeFeed_keeps_its_end"; DELETE FROM "ChangeFeed" WHERE "Id" = '{item}'""",
                """SET session_replication_role = replica; DELETE FROM "ChangeFeed" WHERE "Id" = '{item}'"""
            ),
            Both(
                "paths",
                "{item}",
                """UPDATE "AutoroutePartIndex" SET "Path" = 'elsewhere' WHERE "DocumentId" = {document}"""
            ),
            Both(
                "paths",
                "{item}",
                """
                UPDATE "AutoroutePartIndex" SET "Path" = 'a b' WHERE "DocumentId" = {document};
                UPDATE "Document" SET "Json" = replace("Json", '"Path":"first"', '"Path":"a b"') WHERE "Id" = {document};
                """
            ),
            Both("site documents", "ContentDefinition", """UPDATE "SiteDocument" SET "Json" = '{' """),
        };

    private static (string, string, string, string) Both(string audit, string subject, string sql) =>
        (audit, subject, sql, sql);

    private static async Task FillAsync(TestDatabase database)
    {
        await using var site = await TestSite.StartAsync(database);
        await site.DefineAsync(SampleTypes.Definitions);
        var first = await site.CreatePageAsync("First");
        await site.EditAsync(first.ContentItemId, p => p.SetTopics("a", "b"), publish: true);
        await site.CreatePageAsync("Second");
        var third = await site.CreatePageAsync("Third", publish: false);
        await site.Work.RunAsync(db => site.Content.RemoveAsync(db, third.ContentItemId));
    }

    // The published version of the first page.
    private static async Task<(string Item, long Document)> IdsAsync(TestSite site)
    {
        var row = await site.Work.ReadAsync(db =>
            db.ContentItems.Where(i => i.Published).OrderBy(i => i.CreatedUtc).ThenBy(i => i.Id).FirstAsync()
        );
        return (row.ContentItemId, row.DocumentId);
    }

    private static string Fill(string text, (string Item, long Document) ids) =>
        text.Replace("{item}", ids.Item, StringComparison.Ordinal)
            .Replace("{document}", $"{ids.Document}", StringComparison.Ordinal);

    private static async Task CorruptAsync(TestSite site, string sql)
    {
        await using var connection = site.Database.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
        if (connection is SqliteConnection sqlite)
            SqliteConnection.ClearPool(sqlite);
    }

    private static async Task<List<Finding>> FindingsAsync(TestSite site)
    {
        var findings = new List<Finding>();
        await foreach (var finding in site.Get<Audits>().RunAsync())
            findings.Add(finding);
        // These sites have no search index, which the audit notes.
        return [.. findings.Where(f => !f.IsNote)];
    }
}

public sealed class AuditsOnSqlite(SqliteTestDatabase database)
    : AuditsTests(database),
        IClassFixture<SqliteTestDatabase>
{
    [Theory]
    [InlineData("line 1", """DELETE FROM "ChangeFeed" WHERE "Sequence" = 1""")]
    [InlineData("line 2", """DELETE FROM "ChangeFeed" WHERE "Sequence" = 2""")]
    [InlineData("line 6", """DELETE FROM "ChangeFeed" WHERE "Sequence" >= 6""")]
    public async Task A_line_that_is_missing_from_the_feed_is_found(string line, string sql) =>
        await A_planted_corruption_is_found_and_named(
            "change feed",
            line,
            $"DROP TRIGGER \"ChangeFeed_keeps_its_end\"; {sql}",
            ""
        );
}

public sealed class AuditsOnPostgres(PostgresTestDatabase database)
    : AuditsTests(database),
        IClassFixture<PostgresTestDatabase>
{
    [Fact]
    public async Task A_function_that_no_longer_guards_is_found() =>
        await A_planted_corruption_is_found_and_named(
            "guards",
            "change_feed_guard",
            "",
            """
            CREATE OR REPLACE FUNCTION change_feed_guard() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RETURN NEW; END $$
            """
        );
}
