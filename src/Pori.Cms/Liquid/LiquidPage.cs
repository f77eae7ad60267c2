using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Liquid;

/// <summary>A page: a theme view with its model, inside the layout.</summary>
/// <param name="Views">The shape names that may render it, most specific last, as Orchard's alternates are; the last that exists wins.</param>
/// <param name="Model">What the view reads as <c>Model</c>.</param>
/// <param name="Info">What the layout needs to know.</param>
public sealed record LiquidPage(IReadOnlyList<string> Views, object Model, PageInfo Info) : IResult
{
    /// <summary>Makes a page with one view.</summary>
    public LiquidPage(string view, object model, PageInfo info)
        : this([view], model, info) { }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<PageRenderer>().WriteAsync(httpContext, this);
}

/// <summary>What a page tells the layout.</summary>
public sealed record PageInfo(string Title, string Culture)
{
    /// <summary>Gets the text for search engines.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the main section's key, such as events; marks the menu.</summary>
    public string? Section { get; init; }

    /// <summary>Gets the address of this page by culture, with leading slash.</summary>
    public IReadOnlyDictionary<string, string> Urls { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the way from the front page to here, without both ends.</summary>
    public IReadOnlyList<(string Text, string Url)> Breadcrumb { get; init; } = [];

    /// <summary>Gets the language of the content when it is not the page's.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>Gets whether search engines shall pass it over.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Gets structured data as JSON, or null.</summary>
    public string? JsonLd { get; init; }
}

/// <summary>Gives every page what its layout shows besides the page itself: site, menus, languages.</summary>
public interface IPageGlobals
{
    /// <summary>Gets the globals by name, such as Site and Page.</summary>
    ValueTask<IReadOnlyDictionary<string, object?>> GetAsync(HttpContext http, PageInfo info);
}
