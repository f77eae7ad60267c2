using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Newsletter.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Newsletter;

/// <summary>The news, newest first.</summary>
internal sealed class NewsPage(SearchList lists, PublishedContent content, PageFrame frame, Formats formats)
    : IPublicPage,
        ILatestNews
{
    public static LocalizedRoute Route { get; } =
        new("news", ("fi", "/uutiset"), ("sv", "/sv/nyheter"), ("en", "/en/news"));

    private static readonly ListSpec Spec = new(Route.Name, [NewsPart.ContentType], "news.count")
    {
        Sort = new("published", Descending: true),
    };

    public static IReadOnlyList<string> QueryNames => Spec.QueryNames;

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var list = await lists.FindAsync(Spec, http, cancellationToken);
        var model = new ListModel<NewsRow>(list, await RowsAsync(list.Hits, list.Culture));
        return frame.Answer(list, "news.title", "Newsletter__News", model);
    }

    public async Task<IReadOnlyList<NewsRow>> LatestAsync(string culture, int most, CancellationToken cancellationToken)
    {
        var empty = ListAddress.Read(QueryCollection.Empty, "/");
        var list = await lists.FindAsync(Spec, empty, culture, cancellationToken);
        return await RowsAsync([.. list.Hits.Take(most)], culture);
    }

    /// <summary>Writes the date of an item's publication in words and as an ISO date.</summary>
    public (string Text, string Iso) DateOf(ContentItem item, string culture)
    {
        if (item.PublishedUtc is not { } utc)
            return ("", "");
        var day = formats.Local(Instant.FromDateTimeUtc(utc)).Date;
        return (Formats.In(culture).Date(day), LocalDatePattern.Iso.Format(day));
    }

    private async Task<IReadOnlyList<NewsRow>> RowsAsync(IReadOnlyList<SearchHit> hits, string culture)
    {
        var rows = new List<NewsRow>();
        foreach (var hit in hits)
        {
            if (await content.GetAsync(hit.ContentItemId) is not { } item)
                continue;
            var (date, iso) = DateOf(item, culture);
            var url = PublicLinks.Of(hit, culture);
            rows.Add(new(hit.Title, url, date, iso, hit.Summary ?? "", item.As<NewsPart>().Topic.Text));
        }
        return rows;
    }
}
