using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Pori.Cms.Contents;

namespace Pori.Cms.Localization;

/// <summary>The paths of everything that is mapped besides the pages of content items; a process that maps nothing has none.</summary>
public sealed class FixedPaths : IFixedPaths
{
    private List<(string Pattern, TemplateMatcher Matcher)> routes = [];

    /// <summary>Takes over what has been mapped.</summary>
    public void Learn(IEndpointRouteBuilder mapped) =>
        routes = [
            .. mapped
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => AnswersGet(endpoint) && !IsForContent(endpoint) && !IsConstrained(endpoint))
                .Select(endpoint => endpoint.RoutePattern.RawText)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(pattern => (pattern, new TemplateMatcher(TemplateParser.Parse(pattern), []))),
        ];

    /// <inheritdoc />
    public string? RouteAt(string path) =>
        routes.Find(route => route.Matcher.TryMatch("/" + path, [])).Pattern is { } pattern
            ? "/" + pattern.TrimStart('/')
            : null;

    private static bool AnswersGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods
        || methods.HttpMethods.Contains(HttpMethods.Get);

    // Such a route answers only some of what it matches: that of files takes names with a dot, which no item's path has.
    private static bool IsConstrained(RouteEndpoint endpoint) => endpoint.RoutePattern.ParameterPolicies.Count > 0;

    // What answers last of all in a language is what looks for content.
    private static bool IsForContent(RouteEndpoint endpoint) =>
        endpoint.Order == int.MaxValue && endpoint.Metadata.GetMetadata<RouteCulture>() is not null;
}
