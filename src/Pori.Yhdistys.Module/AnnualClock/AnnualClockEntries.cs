using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>Finds entries of the clock and makes them from content.</summary>
internal sealed class AnnualClockEntries(
    PublicSearch search,
    PublishedContent content,
    PublicLinks links,
    Formats formats,
    Texts texts
)
{
    private const int Most = 500;

    public LocalDate Today => formats.Today;

    /// <summary>Finds the entries of a year, in the order of their days.</summary>
    public async Task<IReadOnlyList<ClockEntry>> OfYearAsync(
        int year,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = PageQuery.Of(culture, AnnualClockEntryPart.ContentType) with
        {
            Ranges =
            [
                SearchRange.Between("date", Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year, 12, 31, 23, 59)),
            ],
            Sort = new("date"),
            Take = Most,
        };
        var found = new List<ClockEntry>();
        foreach (var hit in (await search.SearchAsync(query, cancellationToken)).Hits)
        {
            if (await content.GetAsync(hit.ContentItemId) is { } item)
                found.Add(await OfAsync(item, culture));
        }
        return found;
    }

    public async ValueTask<ClockEntry> OfAsync(ContentItem item, string culture)
    {
        var part = item.As<AnnualClockEntryPart>();
        var kind = texts.Get(culture, "clock.kind." + part.Kind.Text);
        return new(item.DisplayText ?? "", await links.UrlAsync(item, culture))
        {
            DateText = DateText(part, culture),
            Kind = part.Kind.Text,
            KindText = kind,
            Letter = kind.Length > 0 ? kind[..1] : "",
            MonthOnly = part.MonthOnly.Value,
            Month = part.Date.Value?.Month ?? 0,
            Summary = part.Summary.Text,
            Link = part.Link.Named(part.Link.Url),
        };
    }

    private string DateText(AnnualClockEntryPart part, string culture)
    {
        var format = Formats.In(culture);
        return (part.Date.Value, part.EndDate.Value) switch
        {
            (null, _) => texts.Get(culture, "clock.open"),
            ({ } day, _) when part.MonthOnly.Value => texts.Get(
                culture,
                "clock.month_only",
                format.MonthName(day.Month)
            ),
            ({ } day, { } end) when end > day => format.Period(day, end),
            ({ } day, _) => format.DateWithWeekday(day),
        };
    }
}

/// <summary>An entry of the clock.</summary>
internal sealed record ClockEntry(string Title, string Url) : ILiquidModel
{
    public string DateText { get; init; } = "";
    public string Kind { get; init; } = "";
    public string KindText { get; init; } = "";
    public string Letter { get; init; } = "";
    public bool MonthOnly { get; init; }
    public int Month { get; init; }
    public string Summary { get; init; } = "";
    public Link? Link { get; init; }
}
