using Microsoft.AspNetCore.Http;
using Pori.Cms.Api;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The page of a request that cannot be answered: what happened, what to do now, and whom to call.</summary>
internal sealed class ErrorPage(Texts texts, Routes routes) : IErrorPage
{
    public Task WriteAsync(HttpContext http, int status)
    {
        var culture = http.GetCulture();
        var (title, help) = WordsOf(status);
        var model = new ErrorModel(
            texts.Get(culture, title),
            texts.Get(culture, help),
            status >= StatusCodes.Status500InternalServerError
        );
        var info = new PageInfo(model.Title, culture) { NoIndex = true, Urls = routes.Urls(FrontPage.Route.Name) };
        http.Response.Headers.CacheControl = "no-store";
        return new LiquidPage("Site__Error", model, info) { Status = status }.ExecuteAsync(http);
    }

    private static (string Title, string Help) WordsOf(int status) =>
        status switch
        {
            StatusCodes.Status403Forbidden => ("errors.forbidden", "errors.forbidden_help"),
            StatusCodes.Status404NotFound => ("errors.not_found", "errors.not_found_help"),
            StatusCodes.Status405MethodNotAllowed => ("errors.method", "errors.method_help"),
            StatusCodes.Status413PayloadTooLarge => ("errors.too_large", "errors.too_large_help"),
            StatusCodes.Status429TooManyRequests => ("errors.too_many", "errors.too_many_help"),
            >= StatusCodes.Status500InternalServerError => ("errors.failed", "errors.failed_help"),
            _ => ("errors.refused", "errors.refused_help"),
        };
}

/// <summary>What the page shows.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Help">What to do now.</param>
/// <param name="Failed">Whether the fault is ours; then the page tells whom to call.</param>
internal sealed record ErrorModel(string Title, string Help, bool Failed) : ILiquidModel;
