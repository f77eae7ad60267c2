using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>Registers the files area.</summary>
internal static class FilesServices
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<FilesOptions>();
        services.AddSingleton<IModelPart, FilesModel>();
        services.AddSingleton<FileFolder>();
        services.AddSingleton<VirusScan>();
        services.AddSingleton<FileRows>();
        services.AddSingleton(p => new FileStore(
            p.GetRequiredService<IUnitOfWork>(),
            p.GetRequiredService<FileFolder>(),
            p.GetRequiredService<FileRows>()
        ));
        services.AddSingleton<FileScanning>();
        services.AddSingleton<FileTrimming>();
        services.AddSingleton<IAudit, FilesAudit>();
        services.AddHostedService<FileScanWorker>();
        services.AddHostedService<FileTrimmingWorker>();
        return services;
    }
}
