using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Gives a Razor page its paths in all languages.</summary>
internal static class LocalizedPages
{
    // Without it a page answers to every word that stands where a method does.
    private static readonly HttpMethodMetadata Methods = new([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]);

    /// <summary>Replaces the page's own route, which is its file's place, by those of a localized route.</summary>
    public static IServiceCollection AddLocalizedPage(
        this IServiceCollection services,
        string page,
        LocalizedRoute route
    ) =>
        services.Configure<RazorPagesOptions>(options =>
            options.Conventions.AddPageRouteModelConvention(
                page,
                model =>
                {
                    model.Selectors.Clear();
                    foreach (var (culture, path) in route.Paths)
                        model.Selectors.Add(
                            new SelectorModel
                            {
                                AttributeRouteModel = new AttributeRouteModel { Template = path.TrimStart('/') },
                                EndpointMetadata = { new RouteCulture(culture, route.Name), Methods },
                            }
                        );
                }
            )
        );
}
