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

public abstract class SqlLimitsTests(TestDatabase shared) : SqlQueriesSite(shared)
{
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
        await using var connection = await Site.Database.OpenReadOnlyAsync(
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
}

public sealed class SqlLimitsOnSqliteTests(SqliteTestDatabase database)
    : SqlLimitsTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SqlLimitsOnPostgresTests(PostgresTestDatabase database)
    : SqlLimitsTests(database),
        IClassFixture<PostgresTestDatabase>;
