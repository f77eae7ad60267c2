using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>How an entry of the annual clock is found.</summary>
internal sealed class AnnualClockSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => AnnualClockEntryPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<AnnualClockEntryPart>();
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        return document
            .Text(part.Summary.Text, 2)
            .Keyword("kind", part.Kind.Text)
            .Keyword("audience", part.Audiences.Values)
            .At("date", part.Date.Value is { } day ? day.AtMidnight().InUtc().ToInstant() : null);
    }
}
