using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms;

/// <summary>What a slice offers: the table of contents of its folder. Deleting the folder and its line in Startup removes it.</summary>
public interface IFeature
{
    /// <summary>Registers the slice's services, parts, indexes and search sources.</summary>
    void ConfigureServices(IServiceCollection services);

    /// <summary>Maps the slice's pages and endpoints.</summary>
    void Map(IEndpointRouteBuilder routes);
}
