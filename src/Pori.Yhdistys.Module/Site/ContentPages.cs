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
        var culture = http.GetCulture();
        var path = WithoutPrefix(http.Request.Path.Value ?? "/", culture);
        var item = await FindAsync(culture, path);
        if (item is null || !await access.MayViewAsync(http.User, item.ContentType))
            return await notFound.GetAsync(http, culture, cancellationToken);
        var view = views.TryGetValue(item.ContentType, out var own)
            ? await own.BuildAsync(item, culture, cancellationToken)
            : null;
        var info = await frame.OfAsync(item, own?.Route, culture);
        return new LiquidPage(
            Alternates(item),
            new ContentPageModel(item, view?.Model),
            info with
            {
                Description = view?.Description,
                JsonLd = view?.JsonLd,
            }
        );
    }

    // A path of another language's own page answers too, so that old links hold.
    private async Task<ContentItem?> FindAsync(string culture, string path) =>
        (culture == SiteCultures.Standard.Default ? null : await content.ByPathAsync($"{culture}/{path}"))
        ?? await content.ByPathAsync(path);

    private static string WithoutPrefix(string path, string culture)
    {
        var trimmed = path.Trim('/');
        return trimmed.StartsWith(culture + "/", StringComparison.OrdinalIgnoreCase)
            ? trimmed[(culture.Length + 1)..]
            : trimmed;
    }

    private static string[] Alternates(ContentItem item) =>
        ["Content", $"Content__{item.ContentType}", $"Content__{item.ContentItemId}"];
}

/// <summary>What templates of content items read: Orchard's Model.ContentItem, and the view of the item's type.</summary>
internal sealed record ContentPageModel(ContentItem ContentItem, object? View) : ILiquidModel;
