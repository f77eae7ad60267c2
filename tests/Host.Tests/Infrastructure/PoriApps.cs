using Pori.Cms.Tests.Infrastructure;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>The site on a SQLite file.</summary>
public class PoriAppOnSqlite : PoriApp;

/// <summary>The site on a PostgreSQL database of its own.</summary>
public class PoriAppOnPostgres : PoriApp
{
    private string? connection;

    protected override async Task<string?> CreatePostgresAsync() =>
        connection = await TestPostgres.CreateDatabaseAsync();

    protected override async Task DropDatabaseAsync()
    {
        if (connection is not null)
            await TestPostgres.DropDatabaseAsync(connection);
    }
}

/// <summary>The invented city: another recipe, the same code.</summary>
public sealed class OtherCityApp : PoriAppOnSqlite
{
    protected override IReadOnlyList<FileInfo> Recipes =>
        [new(Path.Combine(SiteRecipes.Folder, "esimerkkila.recipe.json"))];
}

/// <summary>Tests that leave the site on SQLite as it was share one.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteSite : ICollectionFixture<PoriAppOnSqlite>
{
    public const string Name = "the site on SQLite";
}

/// <summary>Tests that leave the site on PostgreSQL as it was share one.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresSite : ICollectionFixture<PoriAppOnPostgres>
{
    public const string Name = "the site on PostgreSQL";
}
