using Microsoft.AspNetCore.Http;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>A page that everyone reads, under a route of its own; its view is <c>{Slice}-{Name}.liquid</c>.</summary>
internal interface IPublicPage
{
    /// <summary>Gets its paths in all languages.</summary>
    static abstract LocalizedRoute Route { get; }

    /// <summary>Gets the names that its address may have; with any other name it is not kept.</summary>
    static virtual IReadOnlyList<string> QueryNames => [];

    /// <summary>Answers a reader.</summary>
    Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken);
}
