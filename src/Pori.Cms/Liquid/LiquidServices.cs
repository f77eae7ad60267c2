using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Pori.Cms.Contents;
using Pori.Cms.Liquid.Filters;
using Pori.Cms.Liquid.Globals;
using Pori.Cms.Liquid.Recipes;
using Pori.Cms.Liquid.Tags;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;

namespace Pori.Cms.Liquid;

/// <summary>Registers the Liquid area.</summary>
internal static class LiquidServices
{
    public static IServiceCollection AddLiquid(this IServiceCollection services)
    {
        services.AddOptions<LiquidLimits>();
        AddGlobals(services);
        AddFilters(services);
        AddTags(services);
        services.AddSingleton<IPatternRenderer, PatternRenderer>();
        services.AddSingleton<ContentFinder>();
        services.AddSingleton<Shortcodes>();
        services.AddSingleton(p => new AssetVersions(p.GetService<IWebHostEnvironment>()));
        services.AddSingleton<LiquidGlobals>();
        services.AddSingleton(p => new LiquidRenderer(
            new LiquidVocabulary([.. p.GetServices<ILiquidTags>()], [.. p.GetServices<ILiquidFilters>()]),
            p.GetRequiredService<LiquidGlobals>(),
            p.GetRequiredService<SiteSettings>(),
            p.GetRequiredService<IOptions<LiquidLimits>>(),
            p.GetRequiredService<TimeProvider>()
        ));
        AddViews(services);
        services.AddSingleton<IRecipeStep, TemplatesStep>();
        services.AddSingleton<IRecipeStep, ShortcodeTemplatesStep>();
        return services;
    }

    private static void AddViews(IServiceCollection services)
    {
        services.AddSingleton<ThemeViews>();
        services.AddSingleton<DatabaseTemplates>();
        services.AddSingleton<ViewFinder>();
        services.AddSingleton<ShapeRenderer>();
        services.AddSingleton(p => new PageRenderer(
            p.GetRequiredService<LiquidRenderer>(),
            p.GetRequiredService<ViewFinder>()
        ));
        services.AddSingleton(p => new LayoutBridge(
            p.GetRequiredService<PageRenderer>(),
            p.GetRequiredService<LiquidRenderer>(),
            p.GetRequiredService<ShapeRenderer>()
        ));
        // Filters and tags render shapes and templates, so these are asked for late.
        services.AddSingleton<Func<LiquidRenderer>>(p => p.GetRequiredService<LiquidRenderer>);
        services.AddSingleton<Func<ShapeRenderer>>(p => p.GetRequiredService<ShapeRenderer>);
        services.AddSingleton<Func<IQueryRunner?>>(p => p.GetService<IQueryRunner>);
        services.AddSingleton<Func<ISignalLinks?>>(p => p.GetService<ISignalLinks>);
    }

    private static void AddGlobals(IServiceCollection services)
    {
        services.AddSingleton<ILiquidGlobal, SiteGlobal>();
        services.AddSingleton<ILiquidGlobal, CultureGlobal>();
        services.AddSingleton<ILiquidGlobal>(p => new EnvironmentGlobal(p.GetService<IHostEnvironment>()));
        services.AddSingleton<ILiquidGlobal, UserGlobal>();
        services.AddSingleton<ILiquidGlobal, RequestGlobal>();
        services.AddSingleton<ILiquidGlobal, HttpContextGlobal>();
        services.AddSingleton<ILiquidGlobal, ContentGlobal>();
        services.AddSingleton<ILiquidGlobal, QueriesGlobal>();
    }

    private static void AddFilters(IServiceCollection services)
    {
        services.AddSingleton<ILiquidFilters, TextFilters>();
        services.AddSingleton<ILiquidFilters, DateFilters>();
        services.AddSingleton<ILiquidFilters, ContentFilters>();
        services.AddSingleton<ILiquidFilters, TaxonomyFilters>();
        services.AddSingleton<ILiquidFilters, UserFilters>();
        services.AddSingleton<ILiquidFilters, UrlFilters>();
        services.AddSingleton<ILiquidFilters, JsonFilters>();
        services.AddSingleton<ILiquidFilters, MarkupFilters>();
        services.AddSingleton<ILiquidFilters, QueryFilters>();
        services.AddSingleton<ILiquidFilters, ShapeFilters>();
        services.AddSingleton<ILiquidFilters, SignalFilters>();
    }

    private static void AddTags(IServiceCollection services)
    {
        services.AddSingleton<ILiquidTags, ShapeTags>();
        services.AddSingleton<ILiquidTags, ContentTags>();
        services.AddSingleton<ILiquidTags, PageTags>();
        services.AddSingleton<ILiquidTags, ResourceTags>();
        services.AddSingleton<ILiquidTags, RequestTags>();
    }
}
