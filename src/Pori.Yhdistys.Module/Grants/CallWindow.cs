using NodaTime;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>Where a call stands at an instant. It closes at its closing instant: what comes at that very instant is late.</summary>
internal enum CallState
{
    Upcoming,
    Open,
    Closed,
}

/// <summary>The time in which a call takes applications; a continuous call has no end.</summary>
internal sealed record CallWindow(Instant? Opens, Instant? Closes, bool Continuous)
{
    private static readonly Duration NearEnd = Duration.FromHours(24);

    /// <summary>Gets whether it has an end that one may miss.</summary>
    public bool Ends => !Continuous && Closes is not null;

    public CallState StateAt(Instant now) =>
        Opens is { } opens && now < opens ? CallState.Upcoming
        : Continuous || Closes is not { } closes || now < closes ? CallState.Open
        : CallState.Closed;

    /// <summary>Gets whether less than a day is left.</summary>
    public bool IsNear(Instant now) =>
        StateAt(now) == CallState.Open && !Continuous && Closes is { } closes && closes - now < NearEnd;

    /// <summary>Gets how much of the time has gone, 0 to 100.</summary>
    public int Percent(Instant now) =>
        Opens is { } opens && Closes is { } closes && closes > opens
            ? (int)Math.Clamp((now - opens) / (closes - opens) * 100, 0, 100)
            : 0;

    /// <summary>Writes the time left in whole days and hours.</summary>
    public string Left(Instant now, Texts texts, string culture)
    {
        var left = Closes is { } closes && closes > now ? closes - now : Duration.Zero;
        return left.Days > 0
            ? texts.Get(culture, "grants.left_days", left.Days, left.Hours)
            : texts.Get(culture, "grants.left_hours", left.Hours, left.Minutes);
    }
}
