using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Queries;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Queries;

public abstract class SqlQueriesTests(TestDatabase shared) : IAsyncLifetime
{
    private static readonly ClaimsPrincipal Administrator = new(
        new ClaimsIdentity([new Claim(ClaimTypes.Role, Permissions.Administrator)], "test")
    );

    private TestSite site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync(
            await shared.AnotherAsync(),
            services => services.AddSingleton<IQueryTemplateRenderer, FakeTemplates>()
        );
        await PublishAsync("Association", "Östra", "a");
        await PublishAsync("Association", "Aalto", "b");
        await PublishAsync("Association", "aamu", "c");
        await PublishAsync("Event", "Juhla", "d");
        var draft = site.Content.New("Association");
        draft.DisplayText = "Luonnos";
        await site.Work.RunAsync(db => site.Content.CreateAsync(db, draft, publish: false));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Booleans_are_right_on_both_databases()
    {
        foreach (
            var condition in new[]
            {
                "Published = true",
                "published = 1",
                "Published <> false",
                "not Published = @p:false",
            }
        )
            (await NamesAsync($"select DisplayText from ContentItemIndex where {condition}")).Length.ShouldBe(
                4,
                condition
            );
    }

    [Fact]
    public async Task Rows_keep_the_names_as_written_and_plain_values()
    {
        var rows = await RowsAsync(
            "select displaytext, i.Published as Live, CreatedUtc, Owner from ContentItemIndex i where ContentType = 'Event'"
        );
        var row = rows.ShouldHaveSingleItem();
        row.Select(c => c.Key).ShouldBe(["displaytext", "Live", "CreatedUtc", "Owner"]);
        row["Live"]!.GetValue<long>().ShouldBe(1);
        row["CreatedUtc"]!.GetValue<string>().ShouldBe("2026-03-02T08:00:00.000Z");
        row["Owner"].ShouldBeNull();
    }

    [Fact]
    public async Task Text_is_ordered_alike_on_both_databases()
    {
        (
            await NamesAsync("select DisplayText from ContentItemIndex where Latest = true order by DisplayText")
        ).ShouldBe(["Aalto", "Juhla", "Luonnos", "aamu", "Östra"]);
        (await NamesAsync("select DisplayText as n from ContentItemIndex order by n desc limit 2 offset 1")).ShouldBe([
            "aamu",
            "Luonnos",
        ]);
    }

    [Fact]
    public async Task Conditions_find_alike_on_both_databases()
    {
        (string Condition, int Count)[] cases =
        [
            ("DisplayText like 'AA%'", 2),
            ("DisplayText not like '%a%'", 1),
            ("ContentType in ('Event', @other:'Page')", 1),
            ("ContentType not in ('Event')", 4),
            ("PublishedUtc is null", 1),
            ("PublishedUtc is not null", 4),
            ("CreatedUtc between '2026-03-02' and '2026-03-03'", 4),
            ("CreatedUtc < '2020-01-01T00:00:00Z'", 0),
            ("(ContentType = 'Event' or DisplayText = 'aamu') and Published = true", 2),
            ("DocumentId > 0", 5),
            ("DocumentId = '1'", 1),
            ("Owner = null", 0),
            ("DocumentId > 1 and 2.5 > 2", 4),
        ];
        foreach (var (condition, count) in cases)
            (await RowsAsync($"select count(*) as n from ContentItemIndex where {condition}")).Single()["n"]!
                .GetValue<long>()
                .ShouldBe(count, condition);
    }

    [Fact]
    public async Task Groups_are_counted_filtered_and_ordered()
    {
        var rows = await RowsAsync(
            """
            select ContentType, count(*) as n, min(DisplayText), max(CreatedUtc) latest, avg(DocumentId) a, sum(Id) s
            from ContentItemIndex where Latest = true group by ContentType having count(*) >= 1 order by n desc
            """
        );
        rows.Select(r => $"{r["ContentType"]} {r["n"]}").ShouldBe(["Association 4", "Event 1"]);
        rows[1]["min(DisplayText)"]!.GetValue<string>().ShouldBe("Juhla");
        rows[1]["latest"]!.GetValue<string>().ShouldBe("2026-03-02T08:00:00.000Z");
        rows[1]["a"]!.GetValue<long>().ShouldBe(4);
    }

    [Fact]
    public async Task Tables_are_joined_inner_and_left()
    {
        (
            await NamesAsync(
                """
                select c.DisplayText from ContentItemIndex c inner join AutoroutePartIndex a on a.DocumentId = c.DocumentId
                where a.Path = @path order by c.DisplayText
                """,
                ("path", "b")
            )
        ).ShouldBe(["Aalto"]);
        (
            await NamesAsync(
                """
                select c.DisplayText from ContentItemIndex c left join AutoroutePartIndex a on a.DocumentId = c.DocumentId
                join Document d on d.Id = c.DocumentId where a.Path is null
                """
            )
        ).ShouldBe(["Luonnos"]);
    }

    [Fact]
    public async Task Parameters_are_values_whatever_stands_in_them()
    {
        const string sql = "select DisplayText from ContentItemIndex where DisplayText = @name";
        (await NamesAsync(sql, ("name", "x' or 1=1 --"))).ShouldBeEmpty();
        (await NamesAsync(sql, ("name", "Aalto"))).ShouldBe(["Aalto"]);
        (await NamesAsync(sql, ("name", null))).ShouldBeEmpty();
        (await NamesAsync(sql, ("name", 5L))).ShouldBeEmpty();
        (await NamesAsync(sql, ("name", true))).ShouldBeEmpty();
        (await NamesAsync(sql)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_not_be_read_or_makes_no_sense_gives_nothing()
    {
        string[] refused =
        [
            "select Json from Document",
            "select PasswordHash from AspNetUsers",
            "select Json from SiteDocument",
            "select Id from sqlite_master",
            "select Id from ContentItemIndex a join ContentItemIndex a on 1 = 1",
            "select Id from ContentItemIndex a join ContentItemIndex b on a.Id = b.Id",
            "select a.Nope from ContentItemIndex a",
            "select x.Id from ContentItemIndex a",
            "select Id from ContentItemIndex where DocumentId = 'many'",
            "select Id from ContentItemIndex where CreatedUtc > 'yesterday'",
            "select Id from ContentItemIndex where Published = 'perhaps'",
            "select Id from ContentItemIndex limit -1",
            "select Id from ContentItemIndex limit @n:'1; drop table Document'",
            "select DisplayText, count(*) from ContentItemIndex group by Nope",
            "delete from Document",
            "insert into Document values (1)",
        ];
        foreach (var sql in refused)
            (await RowsAsync(sql)).ShouldBeEmpty(sql);
    }

    [Fact]
    public async Task No_more_than_a_thousand_rows_are_read()
    {
        const string sql =
            "select a.Id from ContentItemIndex a join ContentItemIndex b on b.Id > 0 join ContentItemIndex c "
            + "on c.Id > 0 join ContentItemIndex d on d.Id > 0 join ContentItemIndex e on e.Id > 0";
        (await RowsAsync(sql)).Count.ShouldBe(1000);
        (await RowsAsync(sql + " limit 5000")).Count.ShouldBe(1000);
        (await RowsAsync(sql + " limit 0")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_given_up()
    {
        var joins = string.Concat(Enumerable.Range(0, 14).Select(i => $" join ContentItemIndex t{i} on t{i}.Id > 0"));
        await StoreAsync($"select count(*) from ContentItemIndex a{joins}", items: false);
        var started = TimeProvider.System.GetTimestamp();
        var failure = await Should.ThrowAsync<QueryException>(() => ExecuteAsync());
        failure.Failure.ShouldBe(QueryFailure.TookTooLong);
        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(9));
        (await NamesAsync("select DisplayText from ContentItemIndex where ContentType = 'Event'")).ShouldBe(["Juhla"]);
    }

    [Fact]
    public async Task Connections_for_queries_cannot_write()
    {
        await using var connection = await site.Database.OpenReadOnlyAsync(
            TimeSpan.FromSeconds(5),
            TestContext.Current.CancellationToken
        );
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM \"ContentItemIndex\"";
        await Should.ThrowAsync<System.Data.Common.DbException>(() => command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task Items_come_in_the_order_of_the_rows_by_DocumentId_or_the_first_whole_number()
    {
        await StoreAsync(
            "select ContentItemId, DocumentId from ContentItemIndex where Published = true order by DisplayText desc",
            items: true
        );
        (await ItemNamesAsync(Administrator)).ShouldBe(["Östra", "aamu", "Juhla", "Aalto"]);
        await StoreAsync("select d.Id from Document d where d.Id <= {{ most | default: 2 }}", items: true);
        (await ItemNamesAsync(Administrator)).ShouldBe(["Östra", "Aalto"]);
    }

    [Fact]
    public async Task A_query_shows_nobody_what_they_may_not_see()
    {
        await StoreAsync(
            "select DocumentId from ContentItemIndex where Latest = true order by DisplayText",
            items: true
        );
        (await ItemNamesAsync(new ClaimsPrincipal())).ShouldBeEmpty();
        await GrantAsync("Anonymous", "ViewContent");
        (await ItemNamesAsync(new ClaimsPrincipal())).ShouldBe(["Aalto", "Juhla", "aamu", "Östra"]);
        await GrantAsync("Anonymous", "EditContent");
        (await ItemNamesAsync(new ClaimsPrincipal())).ShouldContain("Luonnos");
    }

    private async Task PublishAsync(string type, string name, string path)
    {
        var item = site.Content.New(type);
        item.DisplayText = name;
        item.CreatedUtc = new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);
        item.GetOrAddPart("AutoroutePart")["Path"] = path;
        await site.Work.RunAsync(db => site.Content.CreateAsync(db, item, publish: true));
    }

    private Task GrantAsync(string role, string permission) =>
        site.Work.RunAsync(async db =>
        {
            var stored = await db.Roles.FirstOrDefaultAsync(r => r.Name == role);
            if (stored is null)
                db.Roles.Add(
                    stored = new CmsRole
                    {
                        Id = role,
                        Name = role,
                        NormalizedName = role.ToUpperInvariant(),
                    }
                );
            db.RoleClaims.Add(
                new()
                {
                    RoleId = stored.Id,
                    ClaimType = Permissions.ClaimType,
                    ClaimValue = permission,
                }
            );
            db.Changed(ChangeKind.Role, role);
        });

    private async Task StoreAsync(string sql, bool items) =>
        await site.Work.RunAsync(db =>
            SiteDocuments.UpdateAsync(
                db,
                QueryStore.DocumentName,
                document =>
                    document["Queries"] = new JsonObject
                    {
                        ["Q"] = new JsonObject
                        {
                            ["Name"] = "Q",
                            ["Source"] = "Sql",
                            ["ReturnContentItems"] = items,
                            ["Properties"] = new JsonObject
                            {
                                ["SqlQueryMetadata"] = new JsonObject { ["Template"] = sql },
                            },
                        },
                    }
            )
        );

    private async Task<QueryResults> ExecuteAsync(params (string Name, object? Value)[] parameters) =>
        (
            await site.Get<QueryManager>()
                .ExecuteAsync(
                    "q",
                    parameters.ToDictionary(p => p.Name, p => p.Value),
                    Administrator,
                    TestContext.Current.CancellationToken
                )
        )!;

    private async Task<IReadOnlyList<JsonObject>> RowsAsync(
        string sql,
        params (string Name, object? Value)[] parameters
    )
    {
        await StoreAsync(sql, items: false);
        return (await ExecuteAsync(parameters)).Rows;
    }

    private async Task<string[]> NamesAsync(string sql, params (string Name, object? Value)[] parameters) =>
        [.. (await RowsAsync(sql, parameters)).Select(r => r.First().Value!.GetValue<string>())];

    private async Task<string?[]> ItemNamesAsync(ClaimsPrincipal user)
    {
        var results = await site.Get<QueryManager>().ExecuteAsync("Q", QueryParameters.None, user);
        return [.. results!.ContentItems.Select(i => i.DisplayText)];
    }
}

public sealed class SqlQueriesOnSqliteTests(SqliteTestDatabase database)
    : SqlQueriesTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SqlQueriesOnPostgresTests(PostgresTestDatabase database)
    : SqlQueriesTests(database),
        IClassFixture<PostgresTestDatabase>;
