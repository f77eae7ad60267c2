using NodaTime;
using NodaTime.Text;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.AnnualClock;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.AnnualClock;

public class AnnualClockEntriesTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private ModuleSite Site => pori.Site;

    [Theory]
    [InlineData("""{}""", "Aika varmistuu", 0)]
    [InlineData(
        """{"Date":{"Value":"2027-03-31T00:00:00Z"},"MonthOnly":{"Value":true}}""",
        "maaliskuu, päivä varmistuu",
        3
    )]
    [InlineData(
        """{"Date":{"Value":"2027-03-31T00:00:00Z"},"EndDate":{"Value":"2027-03-31T00:00:00Z"}}""",
        "ke 31.3.2027",
        3
    )]
    [InlineData(
        """{"Date":{"Value":"2027-03-31T00:00:00Z"},"EndDate":{"Value":"2027-03-01T00:00:00Z"}}""",
        "ke 31.3.2027",
        3
    )]
    [InlineData(
        """{"Date":{"Value":"2027-03-30T00:00:00Z"},"EndDate":{"Value":"2027-04-02T00:00:00Z"}}""",
        "30.3.–2.4.2027",
        3
    )]
    public async Task An_entry_tells_its_time_as_far_as_it_is_known(string fields, string told, int month)
    {
        var entry = await OfAsync(fields);
        entry.DateText.ShouldBe(told, StringCompareShould.IgnoreCase);
        entry.Month.ShouldBe(month);
    }

    [Theory]
    [InlineData("2026-10-19", "2026-11-30", 11)]
    [InlineData("2026-10-19", "2026-11-24", 11)]
    [InlineData("2026-10-19", "2026-11-23", 10)]
    [InlineData("2026-10-19", null, 10)]
    [InlineData("2026-12-01", "2026-12-14", 12)]
    [InlineData("2025-12-01", "2026-12-14", 12)]
    [InlineData(null, null, 0)]
    public void What_is_going_on_stands_in_the_month_of_today(string? day, string? end, int month) =>
        AnnualClockEntries.MonthOf(Day(day), Day(end), new LocalDate(2026, 11, 24)).ShouldBe(month);

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    [Fact]
    public async Task The_kind_is_told_in_words_and_by_a_letter_so_that_colour_is_not_needed()
    {
        var entry = await OfAsync("""{"Kind":{"Text":"training"}}""");
        (entry.Kind, entry.KindText, entry.Letter).ShouldBe(("training", "Koulutus ja ilta", "K"));
    }

    [Fact]
    public async Task The_search_keeps_the_day_itself_whatever_the_zone()
    {
        var entry = Entry(
            """{"Date":{"Value":"2027-01-01T00:00:00Z"},"Kind":{"Text":"call"},"Audiences":{"Values":["sports","culture"]}}"""
        );

        var document = await Items.MapAsync(Site, entry);

        document.Instants.ShouldBe([("date", Instant.FromUtc(2027, 1, 1, 0, 0))]);
        document.Keywords("kind").ShouldBe(["call"]);
        document.Keywords("audience").ShouldBe(["sports", "culture"]);
    }

    private async Task<ClockEntry> OfAsync(string fields) =>
        await Site.Get<AnnualClockEntries>().OfAsync(Entry(fields), "fi");

    private ContentItem Entry(string fields) => Items.New(Site, AnnualClockEntryPart.ContentType, "Merkintä", fields);
}
