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

        document.Instants.ShouldBe([("date", NodaTime.Instant.FromUtc(2027, 1, 1, 0, 0))]);
        document.Keywords("kind").ShouldBe(["call"]);
        document.Keywords("audience").ShouldBe(["sports", "culture"]);
    }

    private async Task<ClockEntry> OfAsync(string fields) =>
        await Site.Get<AnnualClockEntries>().OfAsync(Entry(fields), "fi");

    private ContentItem Entry(string fields) => Items.New(Site, AnnualClockEntryPart.ContentType, "Merkintä", fields);
}
