using Microsoft.EntityFrameworkCore;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class SchemaTests(TestDatabase database)
{
    [Fact]
    public async Task A_fresh_database_gets_its_tables_and_guards_and_a_second_start_changes_nothing()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var again = await TestSite.StartAsync(database);

        (await again.Work.ReadAsync(db => db.Documents.CountAsync())).ShouldBe(0);
        var guards = await again.Database.ExistingGuardsAsync(CancellationToken.None);
        again.Database.Guards.Select(g => g.Name).ShouldBeSubsetOf(guards);
    }
}

public sealed class SchemaOnSqlite(SqliteTestDatabase database)
    : SchemaTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SchemaOnPostgres(PostgresTestDatabase database)
    : SchemaTests(database),
        IClassFixture<PostgresTestDatabase>;
