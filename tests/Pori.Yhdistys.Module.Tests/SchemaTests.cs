using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;
using Pori.Yhdistys.Module.Associations;
using Pori.Yhdistys.Module.Participation;

namespace Pori.Yhdistys.Module.Tests;

public abstract class SchemaTests(TestDatabase database)
{
    [Fact]
    public async Task Every_column_says_what_it_tells_of_people()
    {
        await using var site = await StartAsync();
        await using var db = site.Database.CreateContext();
        var columns = db.Model.GetEntityTypes().SelectMany(t => t.GetFlattenedProperties()).ToList();

        columns.ShouldContain(c => c.DeclaringType.ClrType == typeof(AssociationIndex));
        columns.ShouldContain(c => c.DeclaringType.ClrType == typeof(Feedback));
        columns
            .Where(c => PersonalDataModel.ClassOf(c) is null)
            .Select(c => $"{c.DeclaringType.ClrType.Name}.{c.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task What_people_write_and_where_they_are_reached_is_marked_as_such()
    {
        await using var site = await StartAsync();
        await using var db = site.Database.CreateContext();
        var feedback = db.Model.FindEntityType(typeof(Feedback))!;

        PersonalDataModel.ClassOf(feedback.FindProperty("Text")!).ShouldBe(PersonalDataClass.FreeText);
        PersonalDataModel.ClassOf(feedback.FindProperty("Email")!).ShouldBe(PersonalDataClass.Contact);
    }

    [Fact]
    public async Task The_migrations_make_what_the_model_says()
    {
        await using var site = await StartAsync();
        await using var db = site.Database.CreateContext();
        (await db.Database.GetAppliedMigrationsAsync()).ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    private Task<TestSite> StartAsync() =>
        TestSite.StartAsync(
            database,
            services =>
            {
                services.AddPoriYhdistys();
                services.Configure<DatabaseOptions>(o =>
                    o.MigrationsAssembly = typeof(Startup).Assembly.GetName().Name
                );
            }
        );
}

public sealed class SchemaOnSqlite(SqliteTestDatabase database)
    : SchemaTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class SchemaOnPostgres(PostgresTestDatabase database)
    : SchemaTests(database),
        IClassFixture<PostgresTestDatabase>;
