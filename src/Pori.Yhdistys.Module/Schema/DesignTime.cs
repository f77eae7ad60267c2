#pragma warning disable RS0030 // Banned symbol: the tool that makes migrations has no host to give it a clock.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Storage;
using Pori.Cms.Storage.Postgres;
using Pori.Cms.Storage.Sqlite;

namespace Pori.Yhdistys.Module.Schema;

/// <summary>Makes the contexts that <c>dotnet ef migrations add</c> compares with the last migration.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteCmsDbContext>
{
    public SqliteCmsDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteCmsDbContext>()
                .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly(typeof(Startup).Assembly))
                .Options,
            DesignTimeModel.Parts(),
            TimeProvider.System
        );
}

/// <inheritdoc cref="SqliteDesignTime" />
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresCmsDbContext>
{
    public PostgresCmsDbContext CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgresCmsDbContext>()
                .UseNpgsql("Host=design", postgres => postgres.MigrationsAssembly(typeof(Startup).Assembly))
                .Options,
            DesignTimeModel.Parts(),
            TimeProvider.System
        );
}

/// <summary>The parts of the model that the module and the kernel register.</summary>
internal static class DesignTimeModel
{
    public static IReadOnlyList<IModelPart> Parts()
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddCms();
        services.AddPoriYhdistys();
        return [.. services.BuildServiceProvider().GetServices<IModelPart>()];
    }
}
