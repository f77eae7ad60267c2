using System.Globalization;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>The municipal year month by month, filtered by kind.</summary>
internal sealed class YearPage(AnnualClockEntries entries, PageFrame frame, Routes routes, Texts texts) : IPublicPage
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
        var year = YearOf(address, entries.Today.Year);
        var all = await entries.OfYearAsync(year, culture, cancellationToken);
        var info = frame.Of(Route.Name, culture, "clock.page_title") with
        {
            Title = texts.Get(culture, "clock.title_year", Text(year)),
        };
        return new LiquidPage("AnnualClock__Year", ModelOf(address, year, all, culture), info);
    }

    private YearModel ModelOf(ListAddress address, int year, IReadOnlyList<ClockEntry> all, string culture)
    {
        var kinds = address.All(KindName);
        var shown = all.Where(e => kinds.Count == 0 || kinds.Contains(e.Kind)).ToList();
        var months = Enumerable.Range(1, 12).Select(m => MonthOf(m, year, shown, culture)).ToLookup(m => m.IsShown);
        return new(year, [.. months[true].Where(m => !m.IsPast)])
        {
            Past = [.. months[true].Where(m => m.IsPast)],
            EmptyMonths = string.Join(", ", months[false].Select(m => m.Name)),
            Previous = YearLink(address, year - 1, culture),
            Next = YearLink(address, year + 1, culture),
            Kinds = new(
                KindName,
                texts.Get(culture, "clock.kinds"),
                [.. Kinds.Select(kind => KindOf(kind, all, kinds.Contains(kind), culture))]
            ),
            FormUrl = address.Path,
            Hidden = address.Hidden(KindName),
        };
    }

    private FacetOption KindOf(string kind, IReadOnlyList<ClockEntry> all, bool chosen, string culture)
    {
        var count = all.Count(e => e.Kind == kind);
        return new(kind, texts.Get(culture, "clock.kind." + kind), count, chosen)
        {
            CountText = Formats.In(culture).Number(count),
        };
    }

    // Entries of which only the month is known stand last in it.
    private ClockMonth MonthOf(int month, int year, List<ClockEntry> shown, string culture) =>
        new(
            month,
            Formats.In(culture).MonthName(month),
            entries.Today.Year == year && entries.Today.Month == month,
            // Of this year the gone months fold away; another year is read from its beginning.
            entries.Today.Year == year
                && entries.Today.Month > month,
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
