using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Pori.Cms.Localization;

namespace Pori.Host;

/// <summary>Names the site's own address in the description of the API, whatever name the reader of it asked by.</summary>
internal sealed class PublicServer(SiteSettings settings) : IOpenApiDocumentTransformer
{
    public async Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var site = await settings.GetAsync();
        if (site.BaseUrl.Length > 0)
            document.Servers = [new OpenApiServer { Url = site.BaseUrl }];
    }
}
