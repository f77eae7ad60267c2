using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Storage;

public abstract class PersonalDataTests(TestDatabase database)
{
    [Fact]
    public async Task Every_column_of_the_model_says_what_it_tells_of_people()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var db = site.Database.CreateContext();
        var columns = db.Model.GetEntityTypes().SelectMany(t => t.GetFlattenedProperties()).ToList();

        var silent = columns
            .Where(c => PersonalDataModel.ClassOf(c) is null)
            .Select(c => $"{c.DeclaringType.ClrType.Name}.{c.Name}");

        columns.Count.ShouldBeGreaterThan(60);
        silent.ShouldBeEmpty("Give each of these a [Column(PersonalDataClass…)]; a shadow column needs a property.");
    }

    [Fact]
    public async Task A_column_without_a_class_is_found()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var db = site.Database.CreateContext();
        var builder = new ModelBuilder();
        builder.Entity<Silent>(silentRow =>
        {
            silentRow.Property(s => s.Id);
            silentRow.Property(s => s.Name);
        });
        var silent = builder.Model.FindEntityType(typeof(Silent))!;

        PersonalDataModel.ClassOf(silent.FindProperty("Id")!).ShouldBe(PersonalDataClass.None);
        PersonalDataModel.ClassOf(silent.FindProperty("Name")!).ShouldBeNull();
    }

    [Fact]
    public async Task Names_and_addresses_of_users_are_contact_data_and_what_proves_them_are_credentials()
    {
        await using var site = await TestSite.StartAsync(database);
        await using var db = site.Database.CreateContext();
        var user = db.Model.FindEntityType(typeof(CmsUser))!;

        PersonalDataModel.ClassOf(user.FindProperty("Email")!).ShouldBe(PersonalDataClass.Contact);
        PersonalDataModel.ClassOf(user.FindProperty("PasswordHash")!).ShouldBe(PersonalDataClass.Credential);
        PersonalDataModel.ClassOf(user.FindProperty("Id")!).ShouldBe(PersonalDataClass.Pseudonym);
    }

    private sealed class Silent
    {
        [Column(PersonalDataClass.None)]
        public int Id { get; set; }

        public string Name { get; set; } = "";
    }
}

public sealed class PersonalDataOnSqlite(SqliteTestDatabase database)
    : PersonalDataTests(database),
        IClassFixture<SqliteTestDatabase>;

public sealed class PersonalDataOnPostgres(PostgresTestDatabase database)
    : PersonalDataTests(database),
        IClassFixture<PostgresTestDatabase>;
