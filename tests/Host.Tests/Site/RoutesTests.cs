using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>No address comes into the site without somebody having said who may use it.</summary>
[Collection(SqliteSite.Name)]
public sealed class RoutesTests(PoriAppOnSqlite app)
{
    [Fact]
    public void Every_address_is_in_the_table_and_nothing_else() =>
        Addresses().Order(StringComparer.Ordinal).ShouldBe(RouteTable.Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Only_forms_are_for_sending()
    {
        var sending = Addresses()
            .Where(a => a != RouteTable.Assets && !a.StartsWith("GET ", StringComparison.Ordinal))
            .Where(a => !a.StartsWith("GET,HEAD ", StringComparison.Ordinal));
        sending.ShouldBe(
            [
                "POST /api/queries/{name}",
                "POST /api/lucene/content",
                "POST /api/lucene/documents",
                "GET,HEAD,POST /palaute",
                "GET,HEAD,POST /sv/respons",
                "GET,HEAD,POST /en/feedback",
                "GET,PATCH,POST,PUT /workflows/Invoke",
                "any /health/ready",
                .. RouteTable.AccountPages,
            ],
            ignoreOrder: true
        );
    }

    private IEnumerable<string> Addresses() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.ISuppressMatchingMetadata>()
                    is not { SuppressMatching: true }
            )
            .Select(AddressOf)
            .Distinct();

    private static string AddressOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return RouteTable.Assets;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        return methods.Count == 0 ? $"any {path}" : $"{string.Join(',', methods.Order(StringComparer.Ordinal))} {path}";
    }
}
