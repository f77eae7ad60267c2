using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Localization;

/// <summary>Maps a page under its paths of all languages.</summary>
public static class LocalizedRouteMapping
{
    private static readonly string[] Methods = ["GET", "HEAD"];

    /// <summary>
    /// Maps a handler of GET and HEAD under each path of a route; the endpoint carries <see cref="RouteCulture"/>. What is added
    /// to the result holds for all languages.
    /// </summary>
    /// <exception cref="InvalidOperationException">See <see cref="Routes.Add"/>.</exception>
    public static IEndpointConventionBuilder MapLocalized(
        this IEndpointRouteBuilder endpoints,
        LocalizedRoute route,
        Delegate handler
    )
    {
        endpoints.ServiceProvider.GetRequiredService<Routes>().Add(route);
        return new All([
            .. route.Paths.Select(path =>
                endpoints.MapMethods(path.Value, Methods, handler).WithMetadata(new RouteCulture(path.Key, route.Name))
            ),
        ]);
    }

    private sealed class All(IReadOnlyList<IEndpointConventionBuilder> endpoints) : IEndpointConventionBuilder
    {
        public void Add(Action<EndpointBuilder> convention)
        {
            foreach (var endpoint in endpoints)
                endpoint.Add(convention);
        }

        public void Finally(Action<EndpointBuilder> finallyConvention)
        {
            foreach (var endpoint in endpoints)
                endpoint.Finally(finallyConvention);
        }
    }
}
