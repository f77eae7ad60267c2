using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage.Postgres;
using Pori.Cms.Storage.Sqlite;

namespace Pori.Cms.Storage;

/// <summary>Registers the storage area.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, KernelModel>();
        services.AddSingleton<CmsDatabase>(OpenDatabase);
        services.AddSingleton(p => new SiteDatabase(
            p.GetRequiredService<CmsDatabase>(),
            p.GetRequiredService<ChangeFeed>()
        ));
        services.AddSingleton<WriterQueue>();
        services.AddSingleton<IUnitOfWork, UnitOfWork>();
        services.AddSingleton<SiteDocuments>();
        services.AddSingleton<IChangeSubscriber>(provider => provider.GetRequiredService<SiteDocuments>());
        services.AddFeed();
        services.AddSingleton<OutboxQueue>();
        services.AddTrimming();
        services.AddAudits();
        return services;
    }

    private static CmsDatabase OpenDatabase(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var parts = provider.GetServices<IModelPart>();
        var clock = provider.GetRequiredService<TimeProvider>();
        return options.PostgresConnection is null
            ? new SqliteDatabase(options, parts, clock)
            : new PostgresDatabase(options, parts, clock);
    }

    private static void AddFeed(this IServiceCollection services)
    {
        // Subscribers read the database and may use the unit of work, so they are asked for late.
        services.AddSingleton<Func<IEnumerable<IChangeSubscriber>>>(provider =>
        {
            var all = new Lazy<IChangeSubscriber[]>(
                () => [.. provider.GetServices<IChangeSubscriber>().OrderBy(s => s.Order)],
                LazyThreadSafetyMode.PublicationOnly
            );
            return () => all.Value;
        });
        services.AddSingleton<ChangeFeed>();
        services.AddHostedService<ChangeFeedTail>();
    }

    private static void AddTrimming(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>();
        services.AddSingleton(p => new TrimmingParts(p.GetServices<IFeedReader>, [.. p.GetServices<ITrimmer>()]));
        services.AddSingleton<Trimming>();
        services.AddHostedService<TrimmingWorker>();
    }

    private static void AddAudits(this IServiceCollection services)
    {
        services.AddSingleton(p => new Audits(p.GetRequiredService<CmsDatabase>(), p.GetServices<IAudit>()));
        services.AddSingleton<IAudit, GuardsAudit>();
        services.AddSingleton<IAudit, SiteDocumentsAudit>();
        services.AddSingleton<IAudit, VersionsAudit>();
        services.AddSingleton<IAudit, ChangeFeedAudit>();
    }
}
