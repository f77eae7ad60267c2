using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage.Postgres;

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresCmsDbContext(
    DbContextOptions<PostgresCmsDbContext> options,
    IEnumerable<IModelPart> parts,
    TimeProvider clock
) : CmsDbContext(options, parts, clock)
{
    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds.AsTimestamp>();
}
