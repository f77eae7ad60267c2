using CsCheck;
using NodaTime;
using Pori.Yhdistys.Module.Grants;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Grants;

public class CallWindowTests
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 11, 1, 7, 0);
    private static readonly Instant Closes = Instant.FromUtc(2026, 11, 30, 13, 0);
    private static readonly Duration Tick = Duration.FromNanoseconds(100);
    private static readonly CallWindow Window = new(Opens, Closes, Continuous: false);

    [Fact]
    public void It_opens_at_its_opening_instant()
    {
        Window.StateAt(Opens - Tick).ShouldBe(CallState.Upcoming);
        Window.StateAt(Opens).ShouldBe(CallState.Open);
    }

    [Fact]
    public void What_comes_at_the_closing_instant_is_late()
    {
        Window.StateAt(Closes - Tick).ShouldBe(CallState.Open);
        Window.StateAt(Closes).ShouldBe(CallState.Closed);
    }

    [Fact]
    public void A_continuous_call_never_closes_but_has_to_open()
    {
        var continuous = Window with { Continuous = true };
        continuous.StateAt(Opens - Tick).ShouldBe(CallState.Upcoming);
        continuous.StateAt(Closes + Duration.FromDays(1000)).ShouldBe(CallState.Open);
        continuous.IsNear(Closes - Tick).ShouldBeFalse();
    }

    [Fact]
    public void A_call_without_instants_is_open() =>
        new CallWindow(null, null, Continuous: false).StateAt(Opens).ShouldBe(CallState.Open);

    [Fact]
    public void It_is_near_its_end_in_the_last_day_only()
    {
        Window.IsNear(Closes - Duration.FromHours(24)).ShouldBeFalse();
        Window.IsNear(Closes - Duration.FromHours(24) + Tick).ShouldBeTrue();
        Window.IsNear(Closes - Tick).ShouldBeTrue();
        Window.IsNear(Closes).ShouldBeFalse();
    }

    [Fact]
    public void A_call_that_has_not_opened_is_not_near_its_end() =>
        new CallWindow(Closes - Duration.FromHours(1), Closes, Continuous: false)
            .IsNear(Closes - Duration.FromHours(2))
            .ShouldBeFalse();

    [Fact]
    public void The_share_of_time_gone_runs_from_0_to_100()
    {
        Window.Percent(Opens - Duration.FromDays(9)).ShouldBe(0);
        Window.Percent(Opens).ShouldBe(0);
        Window.Percent(Opens + ((Closes - Opens) / 2)).ShouldBe(50);
        Window.Percent(Closes).ShouldBe(100);
        Window.Percent(Closes + Duration.FromDays(9)).ShouldBe(100);
        new CallWindow(Closes, Opens, Continuous: false).Percent(Opens).ShouldBe(0);
        new CallWindow(null, Closes, Continuous: false).Percent(Opens).ShouldBe(0);
    }

    [Fact]
    public void The_share_never_falls() =>
        Gen.Select(Gen.Int[-5_000_000, 5_000_000], Gen.Int[0, 5_000_000])
            .Sample(
                (from, step) =>
                {
                    var earlier = Opens + Duration.FromSeconds(from);
                    return Window.Percent(earlier) <= Window.Percent(earlier + Duration.FromSeconds(step));
                }
            );

    [Theory]
    [InlineData(52, 0, "Hakuaikaa jäljellä 2 päivää 4 tuntia")]
    [InlineData(23, 59, "Hakuaikaa jäljellä 23 tuntia 59 minuuttia")]
    [InlineData(0, 0, "Hakuaikaa jäljellä 0 tuntia 0 minuuttia")]
    [InlineData(-5, 0, "Hakuaikaa jäljellä 0 tuntia 0 minuuttia")]
    public void The_time_left_is_told_in_days_and_hours(int hours, int minutes, string words) =>
        Window
            .Left(Closes - Duration.FromHours(hours) - Duration.FromMinutes(minutes), Plain.Texts, "fi")
            .ShouldBe(words);
}
