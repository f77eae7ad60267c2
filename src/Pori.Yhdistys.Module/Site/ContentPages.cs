using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>
/// The pages of content items: found by path, in the language of the path's prefix; an item that is not translated is shown
/// under every prefix, with a word about it.
/// </summary>
internal sealed class ContentPages(
    PublishedContent content,
    ContentAccess access,
    ContentPageFrame frame,
    IEnumerable<IContentView> views,
    NotFoundPage notFound
)
{
    private readonly Dictionary<string, IContentView> views = views.ToDictionary(v => v.ContentType);

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (culture, path) = Split(http.Request.Path.Value ?? "/");
        RouteCultureMiddleware.SetCulture(http, culture);
        var item = await FindAsync(culture, path);
        if (item is null || !await access.MayViewAsync(http.User, item.ContentType))
            return await notFound.GetAsync(http, culture, cancellationToken);
        var view = views.TryGetValue(item.ContentType, out var own) ? await own.BuildAsync(item, culture, cancellationToken) : null;
        var info = await frame.OfAsync(item, own?.Route, culture);
        return new LiquidPage(
            Alternates(item),
            new ContentPageModel(item, view?.Model),
            info with
            {
                Description = view?.Description,
                JsonLd = view?.JsonLd,
            }
        )
        {
            Shows = [item.ContentItemId, .. view?.Shows ?? []],
        };
    }

    // A path of another language's own page answers too, so that old links hold.
    private async Task<ContentItem?> FindAsync(string culture, string path) =>
        (culture == SiteCultures.Standard.Default ? null : await content.ByPathAsync($"{culture}/{path}")) ?? await content.ByPathAsync(path);

    private static (string Culture, string Path) Split(string path)
    {
        var trimmed = path.Trim('/');
        foreach (var culture in SiteCultures.Standard.Supported)
        {
            if (
                culture != SiteCultures.Standard.Default
                && trimmed.StartsWith(culture + "/", StringComparison.OrdinalIgnoreCase)
            )
                return (culture, trimmed[(culture.Length + 1)..]);
        }
        return (SiteCultures.Standard.Default, trimmed);
    }

    private static string[] Alternates(ContentItem item) =>
        ["Content", $"Content__{item.ContentType}", $"Content__{item.ContentItemId}"];
}

/// <summary>What templates of content items read: Orchard's Model.ContentItem, and the view of the item's type.</summary>
internal sealed record ContentPageModel(ContentItem ContentItem, object? View) : ILiquidModel;
