using System.Text.Json;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Events;

public class HobbyRowsTests
{
    private static readonly HobbyRows Rows = new(Plain.Texts);

    [Theory]
    [InlineData("fi", "ma klo\u00A017.00–18.00, to klo\u00A018.30", "7–12 v.", "45\u00A0€")]
    [InlineData("sv", "må kl.\u00A017.00–18.00, to kl.\u00A018.30", "7–12 år", "45\u00A0€")]
    [InlineData("en", "Mon 17:00–18:00, Thu 18:30", "7–12 years", "€45")]
    public void A_row_speaks_the_readers_language(string culture, string times, string ages, string price)
    {
        var card = new HobbyStored(
            "Seura ry",
            "Halli",
            [new(1, "17:00", "18:00"), new(4, "18:30", "")],
            7,
            12,
            false,
            45m
        );
        var row = Rows.Of(
            new SearchHit("4x", "Hobby", "fi", "Jumppa", "/harrastukset/x", null, JsonSerializer.Serialize(card)),
            culture
        );
        (row.Times, row.Ages, row.Price, row.Organiser, row.Place).ShouldBe((times, ages, price, "Seura ry", "Halli"));
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(null, 12, "enintään 12 v.")]
    [InlineData(65, null, "65 v. täyttäneet")]
    [InlineData(0, 3, "0–3 v.")]
    public void Ages_are_told_by_what_is_known(int? from, int? to, string words) =>
        Rows.Ages(from, to, "fi").ShouldBe(words);

    [Theory]
    [InlineData(3, "", "", "ke")]
    [InlineData(3, "25:00", "26:00", "ke")]
    [InlineData(7, "9:00", "", "su")]
    public void A_time_that_is_none_leaves_the_day(int weekday, string start, string end, string text) =>
        HobbyRows.TimeText(new(weekday, start, end), "fi").ShouldBe(text);

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void A_weekday_that_is_none_leaves_the_hours(int weekday) =>
        HobbyRows.TimeText(new(weekday, "17:00", "18:00"), "fi").ShouldBe("klo\u00A017.00–18.00");
}
