using NodaTime;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Events;

public class WhenTests
{
    private static readonly LocalDate Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("tanaan", 0, 0)]
    [InlineData("huomenna", 1, 1)]
    [InlineData("viikonloppu", 4, 5)]
    [InlineData("viikko", 0, 6)]
    public void A_preset_is_told_in_days_from_today(string preset, int from, int to) =>
        Read($"?milloin={preset}", Tuesday).ShouldBe(new When(Tuesday.PlusDays(from), Tuesday.PlusDays(to)));

    [Fact]
    public void On_a_saturday_the_weekend_is_today_and_tomorrow()
    {
        var saturday = new LocalDate(2026, 11, 28);
        Read("?milloin=viikonloppu", saturday).ShouldBe(new When(saturday, saturday.PlusDays(1)));
    }

    [Fact]
    public void On_a_sunday_the_weekend_is_what_is_left_of_it()
    {
        var sunday = new LocalDate(2026, 11, 29);
        Read("?milloin=viikonloppu", sunday).ShouldBe(new When(sunday, sunday));
    }

    [Fact]
    public void Two_dates_may_be_given_and_go_before_a_preset()
    {
        Read("?alkaen=2026-12-01&paattyen=2026-12-24", Tuesday).ShouldBe(new When(new(2026, 12, 1), new(2026, 12, 24)));
        Read("?alkaen=2026-12-01&milloin=tanaan", Tuesday).ShouldBe(new When(new(2026, 12, 1), null));
    }

    [Theory]
    [InlineData("?alkaen=eilen&paattyen=2026-02-30")]
    [InlineData("?alkaen=9999-12-31")]
    [InlineData("?milloin=joskus")]
    public void A_date_that_is_none_counts_as_not_given(string query) =>
        Read(query, Tuesday).ShouldBe(new When(null, null));

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("24.11.2026")]
    [InlineData("24.11.26")]
    [InlineData("24. 11. 2026")]
    [InlineData("24.11.")]
    [InlineData("024.11.2026", "events.day_unknown")]
    [InlineData("30.2.2026", "events.day_unknown")]
    [InlineData("11/24/2026", "events.day_unknown")]
    [InlineData("24.11.1826", "events.day_unknown")]
    [InlineData("huomenna", "events.day_unknown")]
    public void A_day_is_read_as_people_write_it_and_kept_when_it_is_wrong(string text, string? problem = null)
    {
        var day = TypedDay.Read(text, Tuesday);
        day.Problem.ShouldBe(problem);
        day.Day.ShouldBe(problem is null ? Tuesday : null);
        day.Text.ShouldBe(problem is null ? "24.11.2026" : text);
    }

    [Fact]
    public void An_end_before_the_beginning_is_not_used()
    {
        var typed = TypedDays.Read(AddressOf("?alkaen=24.12.2026&paattyen=1.12.2026"), Tuesday);
        (typed.From.Problem, typed.To.Problem).ShouldBe((null, "events.day_before"));
        typed.To.Text.ShouldBe("1.12.2026");
        Read("?alkaen=24.12.2026&paattyen=1.12.2026", Tuesday).ShouldBe(new When(new(2026, 12, 24), null));
    }

    [Fact]
    public void Without_days_what_has_not_ended_yet_counts() =>
        new When(null, null)
            .Ranges(Plain.At("2026-11-24T07:12:00Z"))
            .ShouldBe([new SearchRange("end", Utc(2026, 11, 24, 7, 12), null)]);

    [Theory]
    // The clocks go forward: 23 hours.
    [InlineData("2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T20:59:59Z")]
    // The clocks go back: 25 hours.
    [InlineData("2026-10-25", "2026-10-24T21:00:00Z", "2026-10-25T21:59:59Z")]
    [InlineData("2026-11-24", "2026-11-23T22:00:00Z", "2026-11-24T21:59:59Z")]
    public void A_day_is_a_whole_day_of_the_zone_and_the_next_midnight_is_not_of_it(
        string day,
        string endsFrom,
        string startsTo
    )
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        new When(date, date)
            .Ranges(Plain.At("2026-01-01T00:00:00Z"))
            .ShouldBe([new SearchRange("end", Utc(endsFrom), null), new SearchRange("start", null, Utc(startsTo))]);
    }

    private static When Read(string query, LocalDate today) =>
        When.Read(AddressOf(query), TypedDays.Read(AddressOf(query), today), today);

    private static ListAddress AddressOf(string query) =>
        Plain.Address(query, "/tapahtumat", When.PresetName, When.FromName, When.ToName);

    private static long Utc(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value.ToUnixTimeSeconds();

    private static long Utc(int year, int month, int day, int hour, int minute) =>
        Instant.FromUtc(year, month, day, hour, minute).ToUnixTimeSeconds();
}
