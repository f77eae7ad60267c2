using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Registers content types that have a page.</summary>
internal static class ContentTypes
{
    /// <summary>Registers a content type: its typed part, how it is found, and what its page shows.</summary>
    public static IServiceCollection AddContentType<TPart, TSearch, TView>(this IServiceCollection services)
        where TPart : ContentPart, new()
        where TSearch : class, ISearchSource
        where TView : class, IContentView =>
        services.AddContentPart<TPart>().AddSingleton<ISearchSource, TSearch>().AddSingleton<IContentView, TView>();

    /// <summary>Registers a content type whose text lies in its HtmlBodyPart: it needs no search of its own.</summary>
    public static IServiceCollection AddBodyType<TPart, TView>(this IServiceCollection services, string contentType)
        where TPart : ContentPart, new()
        where TView : class, IContentView =>
        services
            .AddContentPart<TPart>()
            .AddSingleton<ISearchSource>(p => new BodySearch(contentType, p.GetRequiredService<ListedIn>()))
            .AddSingleton<IContentView, TView>();
}
