using NodaTime;
using Pori.Yhdistys.Module.Grants;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Grants;

public class CallDeadlinesTests
{
    private static readonly CallWindow Window = new(
        Instant.FromUtc(2026, 11, 1, 7, 0),
        Instant.FromUtc(2026, 11, 30, 13, 0),
        Continuous: false
    );

    [Fact]
    public void Before_it_opens_the_strip_tells_when_it_will()
    {
        var strip = StripAt("2026-10-31T10:00:00Z", Window);
        Plainly(strip.Text).ShouldBe("Haku aukeaa su 1.11.2026 klo 9.00");
        Plainly(strip.ClosesText).ShouldBe("Haku päättyy ma 30.11.2026 klo 15.00");
        (strip.OpensText, strip.Percent, strip.ServerTime).ShouldBe(("", 0, ""));
    }

    [Fact]
    public void While_it_runs_the_strip_tells_how_much_is_left_and_by_whose_clock()
    {
        var strip = StripAt("2026-11-16T01:00:00Z", Window);
        strip.Text.ShouldBe("Hakuaikaa jäljellä 14 päivää 12 tuntia");
        Plainly(strip.OpensText).ShouldBe("Avautui 1.11.2026");
        Plainly(strip.ClosesText).ShouldBe("Haku päättyy ma 30.11.2026 klo 15.00");
        Plainly(strip.ServerTime).ShouldBe("ma 16.11.2026 klo 3.00");
        (strip.Percent, strip.Near).ShouldBe((50, false));
    }

    [Fact]
    public void A_call_without_an_end_tells_no_end()
    {
        var strip = StripAt("2026-11-16T01:00:00Z", Window with { Closes = null });
        strip.Text.ShouldBe("Jatkuva haku");
        Plainly(strip.OpensText).ShouldBe("Avautui 1.11.2026");
        (strip.ClosesText, strip.ServerTime, strip.Percent).ShouldBe(("", "", 0));
    }

    [Fact]
    public void After_its_end_the_strip_is_full()
    {
        var strip = StripAt("2026-11-30T13:00:00Z", Window);
        Plainly(strip.Text).ShouldBe("Haku on päättynyt ma 30.11.2026 klo 15.00");
        (strip.ClosesText, strip.Percent).ShouldBe(("", 100));
    }

    private static Deadline StripAt(string now, CallWindow window) =>
        new CallDeadlines(Plain.At(now), Plain.Texts).StripOf(window, "fi");

    private static string Plainly(string text) => text.Replace('\u00A0', ' ');
}
