using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Pori.Cms.Localization;

namespace Pori.Host;

/// <summary>Names the site and its own address in the description of the API, whatever name the reader of it asked by.</summary>
internal sealed class ApiDescription(SiteSettings settings) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var site = await settings.GetAsync();
        document.Info.Title = $"{site.SiteName}, API";
        if (site.BaseUrl.Length > 0)
            document.Servers = [new OpenApiServer { Url = site.BaseUrl }];
    }
}
