using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>The page of an entry.</summary>
internal sealed class AnnualClockEntryView(AnnualClockEntries entries) : IContentView
{
    public string ContentType => AnnualClockEntryPart.ContentType;

    public string Route => YearPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var entry = await entries.OfAsync(item, culture);
        return new(entry) { Description = entry.Summary };
    }
}
