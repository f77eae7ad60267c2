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

public abstract class SqlQueriesTests(TestDatabase shared) : SqlQueriesSite(shared)
{
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
}

public sealed class SqlQueriesOnSqliteTests(SqliteTestDatabase database)
    : SqlQueriesTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SqlQueriesOnPostgresTests(PostgresTestDatabase database)
    : SqlQueriesTests(database),
        IClassFixture<PostgresTestDatabase>;
