using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Gives a Razor page its paths in all languages.</summary>
internal static class LocalizedPages
{
    // Without it a page answers to every word that stands where a method does.
    private static readonly HttpMethodMetadata Methods = new([HttpMethods.Get, HttpMethods.Head, HttpMethods.Post]);

    /// <summary>Opens a page to everyone under the paths of a route.</summary>
    public static IServiceCollection AddOpenPage(this IServiceCollection services, string page, LocalizedRoute route) =>
        services.AddLocalizedPage(page, route, new AllowAnonymousAttribute());

    /// <summary>
    /// Replaces the page's own route, which is its file's place, by those of a localized route. Only who has wholly signed in may
    /// come there, unless another policy is given.
    /// </summary>
    public static IServiceCollection AddLocalizedPage(
        this IServiceCollection services,
        string page,
        LocalizedRoute route,
        string policy = AccessPolicies.SignedIn
    ) => services.AddLocalizedPage(page, route, new AuthorizeAttribute(policy));

    private static IServiceCollection AddLocalizedPage(
        this IServiceCollection services,
        string page,
        LocalizedRoute route,
        Attribute access
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
                                EndpointMetadata = { new RouteCulture(culture, route.Name), Methods, access },
                            }
                        );
                }
            )
        );
}
