using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Newsletter.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Newsletter;

/// <summary>The page of a piece of news.</summary>
internal sealed class NewsView(NewsPage news) : IContentView
{
    public string ContentType => NewsPart.ContentType;

    public string Route => NewsPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<NewsPart>();
        var (date, iso) = news.DateOf(item, culture);
        var latest = await news.LatestAsync(culture, 4, cancellationToken);
        var model = new NewsItemModel(item.DisplayText ?? "", date, iso, part.Topic.Text, part.Summary.Text)
        {
            BodyHtml = HtmlCleaner.Clean(item.As<HtmlBodyPart>().Html),
            Others = [.. latest.Where(n => n.Title != item.DisplayText).Take(3)],
        };
        return new(model) { Description = part.Summary.Text };
    }
}

/// <summary>What the page of a piece of news shows.</summary>
internal sealed record NewsItemModel(string Title, string Date, string DateIso, string Topic, string Summary)
    : ILiquidModel
{
    public string BodyHtml { get; init; } = "";
    public IReadOnlyList<NewsRow> Others { get; init; } = [];
}
