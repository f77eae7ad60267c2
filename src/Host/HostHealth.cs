using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pori.Cms.Storage;

namespace Pori.Host;

/// <summary>What operators watch: health.</summary>
internal static class HostHealth
{
    public static IServiceCollection AddHostHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services;
    }

    private sealed class DatabaseHealth(IUnitOfWork work) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) =>
            await work.ReadAsync(db => db.Database.CanConnectAsync(cancellationToken), cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
