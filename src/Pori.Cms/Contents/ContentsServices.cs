using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Registers the contents area, and what slices add to it.</summary>
public static class ContentsServices
{
    /// <summary>Adds a typed view over a part, so that it is compared with the part's definition at start.</summary>
    public static IServiceCollection AddContentPart<T>(this IServiceCollection services)
        where T : ContentPart, new() => services.AddSingleton(new TypedPart(typeof(T)));

    internal static IServiceCollection AddContents(this IServiceCollection services)
    {
        services.AddSingleton<IdGenerator>();
        services.AddSingleton<DefinitionStore>();
        services.AddSingleton<ContentStore>();
        services.AddSingleton<ContentReindex>();
        services.AddSingleton<ContentReindexWorker>();
        services.AddHostedService(p => p.GetRequiredService<ContentReindexWorker>());
        services.AddSingleton<ContentManager>();
        services.AddSingleton<ContentImport>();
        services.AddSingleton<ContentSeeder>();
        services.AddSingleton<PublishedContent>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<PublishedContent>());
        services.AddSingleton<Translations>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<Translations>());
        services.AddSingleton<TypedParts>();
        services.AddHostedService<TypedPartsCheck>();
        services.AddSingleton<IAudit, IndexRowsAudit>();
        services.AddSingleton<IAudit, PathsAudit>();
        return services.AddStockParts();
    }

    private static IServiceCollection AddStockParts(this IServiceCollection services)
    {
        services.AddSingleton<IContentHandler, TitlePartHandler>();
        services.AddSingleton<IContentHandler, AutoroutePartHandler>();
        services.AddSingleton<IContentHandler, AliasPartHandler>();
        services.AddSingleton<IContentHandler, LocalizationPartHandler>();
        services.AddSingleton<IContentHandler, FieldRulesHandler>();
        services.AddSingleton<IContentIndex, EnvelopeIndex>();
        services.AddSingleton<IContentIndex, PathIndex>();
        services.AddSingleton<IContentIndex, AliasIndex>();
        services.AddSingleton<IContentIndex, ContainedIndex>();
        services.AddSingleton<IContentIndex, LocalizationIndex>();
        services.AddSingleton<IContentIndex, ChosenTermIndex>();
        return services;
    }
}
