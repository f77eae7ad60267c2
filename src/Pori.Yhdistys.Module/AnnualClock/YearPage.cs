using System.Globalization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>The municipal year month by month, filtered by kind.</summary>
internal sealed class YearPage(
    PublicSearch search,
    PublishedContent content,
    Routes routes,
    PageFrame frame,
    AnnualClockEntries entries,
    Texts texts
) : IPublicPage
{
    private const string YearName = "vuosi";
    private const string KindName = "laji";
    private static readonly string[] Kinds = ["call", "report", "training", "meeting", "newsletter", "event"];

    public static LocalizedRoute Route { get; } =
        new("clock", ("fi", "/vuosikello"), ("sv", "/sv/arsklocka"), ("en", "/en/annual-clock"));

    public static IReadOnlyList<string> QueryNames => [YearName, KindName];

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var address = ListAddress.Read(http.Request.Query, routes.Url(Route.Name, culture), YearName, KindName);
        var today = entries.Today;
        var year = YearOf(address, today.Year);
        var kinds = address.All(KindName);
        var found = await FindAsync(year, culture, cancellationToken);
        var shown = found.Where(e => kinds.Count == 0 || kinds.Contains(e.Kind)).ToList();
        var options = Kinds.Select(k => new FacetOption(
            k,
            texts.Get(culture, "clock.kind." + k),
            found.Count(e => e.Kind == k),
            kinds.Contains(k)
        )
        {
            CountText = Formats.In(culture).Number(found.Count(e => e.Kind == k)),
        });
        var months = Enumerable.Range(1, 12).Select(m => MonthOf(m, year, today, shown, culture)).ToList();
        var model = new YearModel(year, [.. months.Where(m => !m.IsPast && m.IsShown)])
        {
            Past = [.. months.Where(m => m.IsPast && m.IsShown)],
            EmptyMonths = string.Join(", ", months.Where(m => !m.IsShown).Select(m => m.Name)),
            Previous = YearLink(address, year - 1, culture),
            Next = YearLink(address, year + 1, culture),
            Kinds = new(KindName, texts.Get(culture, "clock.kinds"), [.. options]),
            FormUrl = address.Path,
            Hidden = address.Hidden(KindName),
        };
        var info = frame.Of(Route.Name, culture, "clock.page_title");
        return new LiquidPage(
            "AnnualClock__Year",
            model,
            info with
            {
                Title = texts.Get(culture, "clock.title_year", Text(year)),
            }
        );
    }

    private async Task<IReadOnlyList<ClockEntry>> FindAsync(
        int year,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = new SearchQuery
        {
            Culture = culture,
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                ["type"] = [AnnualClockEntryPart.ContentType],
                [ListedIn.Field] = [culture],
            },
            Ranges =
            [
                SearchRange.Between("date", Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year, 12, 31, 23, 59)),
            ],
            Sort = new("date"),
            Take = 500,
        };
        var found = new List<ClockEntry>();
        foreach (var hit in (await search.SearchAsync(query, cancellationToken)).Hits)
        {
            if (await content.GetAsync(hit.ContentItemId) is { } item)
                found.Add(await entries.OfAsync(item, culture));
        }
        return found;
    }

    // Entries of which only the month is known stand last in it.
    private static ClockMonth MonthOf(int month, int year, LocalDate today, List<ClockEntry> shown, string culture) =>
        new(
            month,
            Formats.In(culture).MonthName(month),
            today.Year == year && today.Month == month,
            // Of this year the gone months fold away; another year is read from its beginning.
            today.Year == year
                && today.Month > month,
            [.. shown.Where(e => e.Month == month).OrderBy(e => e.MonthOnly)]
        );

    private Link YearLink(ListAddress address, int year, string culture) =>
        new(texts.Get(culture, "clock.year", Text(year)), address.With(YearName, Text(year)));

    private static int YearOf(ListAddress address, int thisYear) =>
        int.TryParse(address.One(YearName), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2000 and <= 2100
            ? year
            : thisYear;

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the annual clock shows.</summary>
internal sealed record YearModel(int Year, IReadOnlyList<ClockMonth> Months) : ILiquidModel
{
    public IReadOnlyList<ClockMonth> Past { get; init; } = [];
    public string EmptyMonths { get; init; } = "";
    public Link? Previous { get; init; }
    public Link? Next { get; init; }
    public Facet? Kinds { get; init; }
    public string FormUrl { get; init; } = "";
    public IReadOnlyList<HiddenValue> Hidden { get; init; } = [];
}

/// <summary>A month and its entries.</summary>
internal sealed record ClockMonth(
    int Number,
    string Name,
    bool IsCurrent,
    bool IsPast,
    IReadOnlyList<ClockEntry> Entries
) : ILiquidModel
{
    public bool IsShown => IsCurrent || Entries.Count > 0;
}
