using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The page of a plain page.</summary>
internal sealed class PageView : IContentView
{
    public string ContentType => PagePart.ContentType;

    public string Route => "front";

    public Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var summary = item.As<PagePart>().Summary.Text;
        var model = new PageViewModel(item.DisplayText ?? "", summary, HtmlCleaner.Clean(item.As<HtmlBodyPart>().Html));
        return Task.FromResult(new ContentView(model) { Description = summary });
    }
}

/// <summary>What a plain page shows.</summary>
internal sealed record PageViewModel(string Title, string Summary, string BodyHtml) : ILiquidModel;
