using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Registers the contents area.</summary>
internal static class ContentsServices
{
    public static IServiceCollection AddContents(this IServiceCollection services)
    {
        services.AddSingleton<IdGenerator>();
        services.AddSingleton<DefinitionStore>();
        services.AddSingleton<ContentStore>();
        services.AddSingleton<ContentManager>();
        services.AddSingleton<ContentImport>();
        services.AddSingleton<PublishedContent>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<PublishedContent>());
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
        services.AddSingleton<IAudit, IndexRowsAudit>();
        services.AddSingleton<IAudit, PathsAudit>();
        return services;
    }
}
