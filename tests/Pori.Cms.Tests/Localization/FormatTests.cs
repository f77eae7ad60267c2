using System.Text.Json.Nodes;
using NodaTime;
using Pori.Cms.Localization;
using Pori.Cms.Tests.Liquid;

namespace Pori.Cms.Tests.Localization;

/// <summary>The table of formats, row by row; _ stands for a no-break space.</summary>
public sealed class FormatTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);

    [Theory]
    [InlineData("fi", "24.11.2026", "ti 24.11.2026")]
    [InlineData("sv", "24.11.2026", "ti 24.11.2026")]
    [InlineData("en", "24_November 2026", "Tue 24_Nov 2026")]
    public void Dates(string culture, string date, string withWeekday)
    {
        Plain(Formats.In(culture).Date(Day)).ShouldBe(date);
        Plain(Formats.In(culture).DateWithWeekday(Day)).ShouldBe(withWeekday);
    }

    [Theory]
    [InlineData("fi", "klo_18.00", "klo_18.00–20.30", "klo_9.05")]
    [InlineData("sv", "kl._18.00", "kl._18.00–20.30", "kl._9.05")]
    [InlineData("en", "18:00", "18:00–20:30", "09:05")]
    public void Times(string culture, string time, string range, string morning)
    {
        var format = Formats.In(culture);

        Plain(format.Time(new LocalTime(18, 0))).ShouldBe(time);
        Plain(format.Time(new LocalTime(18, 0), new LocalTime(20, 30))).ShouldBe(range);
        Plain(format.Time(new LocalTime(18, 0), new LocalTime(18, 0))).ShouldBe(time);
        Plain(format.Time(new LocalTime(9, 5))).ShouldBe(morning);
    }

    [Theory]
    [InlineData("fi", "24.–26.11.2026", "30.11.–2.12.2026", "30.12.2026–2.1.2027", "1.9.2026 alkaen")]
    [InlineData("sv", "24–26.11.2026", "30.11–2.12.2026", "30.12.2026–2.1.2027", "från 1.9.2026")]
    [InlineData(
        "en",
        "24–26_November 2026",
        "30_Nov – 2_Dec 2026",
        "30_Dec 2026 – 2_Jan 2027",
        "from 1_September 2026"
    )]
    public void Days(string culture, string within, string overMonth, string overYear, string open)
    {
        var format = Formats.In(culture);

        Plain(format.Period(Day, new(2026, 11, 26))).ShouldBe(within);
        Plain(format.Period(new(2026, 11, 30), new(2026, 12, 2))).ShouldBe(overMonth);
        Plain(format.Period(new(2026, 12, 30), new(2027, 1, 2))).ShouldBe(overYear);
        Plain(format.Period(Day, Day)).ShouldBe(Plain(format.Date(Day)));
        Plain(format.From(new(2026, 9, 1))).ShouldBe(open);
    }

    [Theory]
    [InlineData(
        "fi",
        "ti 24.11.2026 klo_18.00",
        "ti 24.11.2026 klo_18.00–20.30",
        "ti 24.11.2026 klo_18.00 – ke 25.11.2026 klo_1.00"
    )]
    [InlineData(
        "sv",
        "ti 24.11.2026 kl._18.00",
        "ti 24.11.2026 kl._18.00–20.30",
        "ti 24.11.2026 kl._18.00 – on 25.11.2026 kl._1.00"
    )]
    [InlineData(
        "en",
        "Tue 24_Nov 2026, 18:00",
        "Tue 24_Nov 2026, 18:00–20:30",
        "Tue 24_Nov 2026, 18:00 – Wed 25_Nov 2026, 01:00"
    )]
    public void Moments(string culture, string one, string sameDay, string overNight)
    {
        var format = Formats.In(culture);
        var start = Day.At(new LocalTime(18, 0));

        Plain(format.Moment(start)).ShouldBe(one);
        Plain(format.Moment(start, start)).ShouldBe(one);
        Plain(format.Moment(start, Day.At(new LocalTime(20, 30)))).ShouldBe(sameDay);
        Plain(format.Moment(start, Day.PlusDays(1).At(new LocalTime(1, 0)))).ShouldBe(overNight);
    }

    [Theory]
    [InlineData("fi", "1_661,50_€", "180_000_€", "180_000,00_€", "−5_€")]
    [InlineData("sv", "1_661,50_€", "180_000_€", "180_000,00_€", "−5_€")]
    [InlineData("en", "€1,661.50", "€180,000", "€180,000.00", "−€5")]
    public void Money(string culture, string cents, string whole, string inTables, string negative)
    {
        var format = Formats.In(culture);

        Plain(format.Money(1661.5m)).ShouldBe(cents);
        Plain(format.Money(180_000m)).ShouldBe(whole);
        Plain(format.Money(180_000m, decimals: true)).ShouldBe(inTables);
        Plain(format.Money(-5m)).ShouldBe(negative);
        Plain(format.Money(1661.499m)).ShouldBe(cents);
    }

    [Theory]
    [InlineData("fi", "12_345,5", "−5", "3,14", "2,0")]
    [InlineData("sv", "12_345,5", "−5", "3,14", "2,0")]
    [InlineData("en", "12,345.5", "−5", "3.14", "2.0")]
    public void Numbers(string culture, string number, string minus, string rounded, string padded)
    {
        var format = Formats.In(culture);

        Plain(format.Number(12345.5m)).ShouldBe(number);
        Plain(format.Number(-5)).ShouldBe(minus);
        Plain(format.Number(3.14159m, 2)).ShouldBe(rounded);
        Plain(format.Number(2, 1)).ShouldBe(padded);
    }

    [Theory]
    [InlineData("0447011234", "044_701_1234", "+358_44_701_1234", "tel:+358447011234")]
    [InlineData("+358 44 701 1234", "044_701_1234", "+358_44_701_1234", "tel:+358447011234")]
    [InlineData("+358 (0)44-701 1234", "044_701_1234", "+358_44_701_1234", "tel:+358447011234")]
    [InlineData("02 621 1100", "02_621_1100", "+358_2_621_1100", "tel:+35826211100")]
    [InlineData("112", "112", "112", "tel:112")]
    [InlineData("+46 8 123 456", "+46 8 123 456", "+46 8 123 456", "tel:+468123456")]
    [InlineData("044 701 1234 (ma–to)", "044 701 1234 (ma–to)", "044 701 1234 (ma–to)", "tel:0447011234")]
    public void Phones(string typed, string national, string international, string url)
    {
        Plain(Formats.In("fi").Phone(typed)).ShouldBe(national);
        Plain(Formats.In("sv").Phone(typed)).ShouldBe(national);
        Plain(Formats.In("en").Phone(typed)).ShouldBe(international);
        PhoneLink.Url(typed).ShouldBe(url);
    }

    [Theory]
    [InlineData("fi", "ti", "24", "marras", "tiistai 24._marraskuuta 2026")]
    [InlineData("sv", "ti", "24", "nov.", "tisdag 24_november 2026")]
    [InlineData("en", "Tue", "24", "Nov", "Tuesday 24_November 2026")]
    public void Date_blocks(string culture, string weekday, string day, string month, string full)
    {
        var block = Formats.In(culture).Block(Day, Day);

        (block with { Full = Plain(block.Full) }).ShouldBe(
            new DateBlock("2026-11-24", weekday, day, month, full, IsToday: true, Year: "")
        );
        Formats.In(culture).Block(Day, Day.PlusDays(1)).IsToday.ShouldBeFalse();
    }

    [Fact]
    public void Every_language_names_all_days_and_months()
    {
        foreach (var format in new[] { "fi", "sv", "en" }.Select(Formats.In))
        {
            Enumerable.Range(1, 12).Select(format.MonthName).Distinct().Count().ShouldBe(12);
            Enumerable.Range(1, 12).Select(format.ShortMonth).Distinct().Count().ShouldBe(12);
            Enumerable.Range(1, 7).Select(d => format.DayName((IsoDayOfWeek)d)).Distinct().Count().ShouldBe(7);
            Enumerable.Range(1, 7).Select(d => format.ShortDay((IsoDayOfWeek)d)).Distinct().Count().ShouldBe(7);
        }
        Formats.In("fi").MonthName(2).ShouldBe("helmikuu");
    }

    [Fact]
    public async Task Wall_time_is_that_of_the_site_zone_with_its_offset()
    {
        await using var site = await LiquidSite.StartAsync();
        var formats = site.Get<Formats>();
        var winter = Instant.FromUtc(2026, 11, 24, 16, 0);
        Wall(winter).ShouldBe("2026-11-24T18:00+02");
        Wall(Instant.FromUtc(2026, 7, 1, 15, 0)).ShouldBe("2026-07-01T18:00+03");
        formats.Today.ShouldBe(Day);
        formats["fi"].ShouldBeSameAs(Formats.In("fi-FI"));

        await site.StoreDocumentAsync("SiteSettings", new JsonObject { ["TimeZoneId"] = "Europe/Stockholm" });

        Wall(winter).ShouldBe("2026-11-24T17:00+01");

        string Wall(Instant instant) => formats.Local(instant).ToString("uuuu-MM-dd'T'HH:mmo<g>", null);
    }

    private static string Plain(string text) => text.Replace('\u00A0', '_');
}
