using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Cms.Jobs;

/// <summary>Registers the jobs area, and what slices add to it.</summary>
public static class JobsServices
{
    /// <summary>Adds a job that comes back.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services)
        where TJob : class, IRecurringJob => services.AddSingleton<IRecurringJob, TJob>();

    internal static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddOptions<JobOptions>();
        services.AddSingleton<IModelPart, JobTables>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobStore>();
        services.AddSingleton<JobScheduler>();
        services.AddHostedService(p => p.GetRequiredService<JobScheduler>());
        services.AddSingleton(p => new JobsState(
            p.GetRequiredService<JobRunner>(),
            p.GetRequiredService<JobScheduler>(),
            p.GetRequiredService<IUnitOfWork>()
        ));
        return services;
    }
}
