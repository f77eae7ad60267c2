using Npgsql;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>
/// PostgreSQL for tests: the server that PORI_TEST_POSTGRES names (a connection string without Database), else a private
/// cluster that is started once for the process and gone with it. Where neither can be had, tests fail and say what is missing.
/// </summary>
public static class TestPostgres
{
    private static readonly Lazy<Task<string>> Server = new(() =>
        Environment.GetEnvironmentVariable("PORI_TEST_POSTGRES") is { Length: > 0 } given
            ? Task.FromResult(given)
            : PrivateCluster.StartAsync()
    );

    private static int count;

    /// <summary>Makes an empty database, or a copy of one that nobody is connected to.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateDatabaseAsync(string? copyOf = null)
    {
        var server = await Server.Value;
        var name = $"pori_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        var template = copyOf is null ? "template1" : new NpgsqlConnectionStringBuilder(copyOf).Database;
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        return new NpgsqlConnectionStringBuilder(server)
        {
            Database = name,
            MaxPoolSize = 40,
            IncludeErrorDetail = true,
        }.ConnectionString;
    }

    /// <summary>Removes a database that <see cref="CreateDatabaseAsync"/> made, whoever is still connected.</summary>
    public static async Task DropDatabaseAsync(string connectionString) =>
        await ExecuteAsync(
            await Server.Value,
            $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)"
        );

    private static async Task ExecuteAsync(string server, string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
