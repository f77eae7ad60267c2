using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage.Sqlite;

/// <summary>The model on SQLite. It is a class of its own because EF finds migrations by the context's type.</summary>
public sealed class SqliteCmsDbContext(
    DbContextOptions<SqliteCmsDbContext> options,
    IEnumerable<IModelPart> parts,
    TimeProvider clock
) : CmsDbContext(options, parts, clock)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds.AsText>();
}
