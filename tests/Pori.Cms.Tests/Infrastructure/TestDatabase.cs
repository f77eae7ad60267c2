using Microsoft.Data.Sqlite;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>The database of one test class: an abstract class holds the cases, a sealed one for each database supplies this.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    private bool filled;

    /// <summary>Gets whether it is SQLite.</summary>
    public abstract bool IsSqlite { get; }

    /// <summary>Names the database in a site's options.</summary>
    public abstract void Use(DatabaseOptions options);

    /// <summary>Gets what <see cref="Existing"/> finds this database by.</summary>
    public abstract string Target { get; }

    /// <summary>Names a database that another process has made; it is not removed.</summary>
    /// <param name="kind">sqlite or postgres.</param>
    /// <param name="target">See <see cref="Target"/>.</param>
    public static TestDatabase Existing(string kind, string target) =>
        kind == "sqlite" ? new SqliteTestDatabase(target) : new PostgresTestDatabase(target);

    /// <summary>Makes another, empty database of the same kind; whoever asks disposes it.</summary>
    public async Task<TestDatabase> AnotherAsync()
    {
        TestDatabase another = IsSqlite ? new SqliteTestDatabase() : new PostgresTestDatabase();
        await another.InitializeAsync();
        return another;
    }

    /// <summary>
    /// Copies the database as it is, after a site has filled it once; much quicker than to fill each. No site may be open on it.
    /// </summary>
    /// <param name="fill">Fills it, the first time.</param>
    public async Task<TestDatabase> CopyAsync(Func<TestDatabase, Task> fill)
    {
        if (!filled)
            await fill(this);
        filled = true;
        return await CopyAsync();
    }

    public abstract ValueTask InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<TestDatabase> CopyAsync();

    protected abstract Task RemoveAsync();
}

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    private readonly string folder;

    public SqliteTestDatabase()
        : this(Directory.CreateTempSubdirectory("pori-sqlite-").FullName) { }

    internal SqliteTestDatabase(string folder) => this.folder = folder;

    public override bool IsSqlite => true;

    public override string Target => folder;

    /// <summary>Gets the file.</summary>
    public string File => Path.Combine(folder, "pori.db");

    public override void Use(DatabaseOptions options) => options.SqliteFile = File;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected override async Task<TestDatabase> CopyAsync()
    {
        var copy = new SqliteTestDatabase();
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        await using var command = new SqliteCommand("VACUUM INTO $file", connection);
        command.Parameters.AddWithValue("$file", copy.File);
        await command.ExecuteNonQueryAsync();
        return copy;
    }

    protected override Task RemoveAsync()
    {
        using (var connection = new SqliteConnection($"Data Source={File}"))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A database of its own on the tests' PostgreSQL.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    private string connectionString = "";

    public PostgresTestDatabase() { }

    internal PostgresTestDatabase(string connectionString) => this.connectionString = connectionString;

    public override bool IsSqlite => false;

    public override string Target => connectionString;

    public override void Use(DatabaseOptions options) => options.PostgresConnection = connectionString;

    public override async ValueTask InitializeAsync() => connectionString = await TestPostgres.CreateDatabaseAsync();

    protected override async Task<TestDatabase> CopyAsync() =>
        new PostgresTestDatabase(await TestPostgres.CreateDatabaseAsync(connectionString));

    protected override Task RemoveAsync() => TestPostgres.DropDatabaseAsync(connectionString);
}
