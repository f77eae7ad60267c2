using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pori.Cms.Storage;

/// <summary>Which database, and where its migrations are.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Gets or sets the SQLite file; used when no PostgreSQL connection is given.</summary>
    public string SqliteFile { get; set; } = "pori.db";

    /// <summary>Gets or sets the PostgreSQL connection string, or null for SQLite.</summary>
    public string? PostgresConnection { get; set; }

    /// <summary>Gets or sets the assembly that holds the migrations; null makes the schema from the model, for tests of the kernel.</summary>
    public string? MigrationsAssembly { get; set; }

    /// <summary>Gets the interceptors that tests and telemetry put on every context.</summary>
    public IList<IInterceptor> Interceptors { get; } = [];
}
