using System.Text.Json;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Events;

public class TicketsTests
{
    private static readonly Tickets Tickets = new(Plain.At("2026-11-24T07:12:00Z"), Plain.Texts);

    [Theory]
    [InlineData("fi", "klo\u00A018.00–20.30", "12,50\u00A0€", "/tapahtumat/x")]
    [InlineData("sv", "kl.\u00A018.00–20.30", "12,50\u00A0€", "/sv/tapahtumat/x")]
    [InlineData("en", "18:00–20:30", "€12.50", "/en/tapahtumat/x")]
    public void A_ticket_speaks_the_readers_language(string culture, string time, string price, string url)
    {
        var ticket = Of(culture, Card("2026-11-25T16:00:00Z", "2026-11-25T18:30:00Z") with { Price = 12.5m });
        (ticket.Time, ticket.Price, ticket.Url).ShouldBe((time, price, url));
        ticket.Lang.ShouldBe(culture == "fi" ? null : "fi");
        ticket.Date!.Iso.ShouldBe("2026-11-25");
        ticket.Tag.ShouldBeNull();
    }

    [Theory]
    [InlineData("fi", "ke 25.11.2026 klo\u00A018.00–to 26.11.2026 klo\u00A02.00")]
    [InlineData("en", "Wed 25\u00A0Nov 2026, 18:00–Thu 26\u00A0Nov 2026, 02:00")]
    public void An_event_over_midnight_tells_both_its_days(string culture, string time) =>
        Plainly(Of(culture, Card("2026-11-25T16:00:00Z", "2026-11-26T00:00:00Z")).Time).ShouldBe(Plainly(time));

    [Fact]
    public void Winter_and_summer_time_are_told_apart()
    {
        Of("fi", Card("2026-06-01T15:00:00Z", null)).Time.ShouldBe("klo\u00A018.00");
        Of("fi", Card("2026-12-01T16:00:00Z", null)).Time.ShouldBe("klo\u00A018.00");
    }

    [Theory]
    [InlineData("cancelled", "2026-11-24T16:00:00Z", "bad", true)]
    [InlineData("moved", "2026-11-24T16:00:00Z", "warn", false)]
    public void The_one_tag_tells_what_matters_most(string status, string start, string kind, bool cancelled)
    {
        var ticket = Of("fi", Card(start, null) with { Status = status });
        ticket.Tag!.Kind.ShouldBe(kind);
        ticket.Cancelled.ShouldBe(cancelled);
    }

    [Fact]
    public void Today_is_told_by_the_date_alone()
    {
        var ticket = Of("fi", Card("2026-11-24T16:00:00Z", null));
        ticket.Date!.IsToday.ShouldBeTrue();
        ticket.Tag.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-12-31T16:00:00Z", "")]
    [InlineData("2027-02-12T15:00:00Z", "2027")]
    [InlineData("2025-11-24T15:00:00Z", "2025")]
    public void A_date_tells_its_year_when_that_is_not_this_one(string start, string year) =>
        Of("fi", Card(start, null)).Date!.Year.ShouldBe(year);

    [Fact]
    public void Free_is_a_word_and_a_price_nobody_told_is_nothing()
    {
        Of("fi", Card("2026-11-25T16:00:00Z", null) with { IsFree = true }).Price.ShouldBe("maksuton");
        Of("fi", Card("2026-11-25T16:00:00Z", null)).Price.ShouldBe("");
    }

    [Fact]
    public void An_event_without_a_time_has_no_date()
    {
        var ticket = Of("fi", Card(null, null));
        ticket.Date.ShouldBeNull();
        ticket.Time.ShouldBe("");
    }

    // Spaces that do not break and dashes differ by language; what is compared here is the order of what is told.
    private static string Plainly(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));

    private static Ticket Of(string culture, EventStored card) =>
        Tickets.Of(
            new SearchHit("4x", "Event", "fi", "Konsertti", "/tapahtumat/x", null, JsonSerializer.Serialize(card)),
            culture
        );

    private static EventStored Card(string? start, string? end) =>
        new(Seconds(start), Seconds(end), "Promenadisali", "Kuoro ry", false, null, "scheduled");

    private static long? Seconds(string? text) =>
        text is null ? null : NodaTime.Text.InstantPattern.General.Parse(text).Value.ToUnixTimeSeconds();
}
