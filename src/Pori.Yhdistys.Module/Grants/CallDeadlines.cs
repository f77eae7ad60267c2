using NodaTime;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>Writes when a call opens and closes, as it stands now.</summary>
internal sealed class CallDeadlines(Formats formats, Texts texts)
{
    /// <summary>Gets where a call stands now.</summary>
    public CallState StateOf(CallWindow window) => window.StateAt(formats.Now);

    /// <summary>Writes the next thing that happens to a call, or that it has closed.</summary>
    public string TextOf(CallWindow window, string culture) =>
        StateOf(window) switch
        {
            CallState.Upcoming => At("grants.opens_at", window.Opens!.Value, culture),
            CallState.Open when !window.Ends => texts.Get(culture, "grants.continuous"),
            CallState.Open => At("grants.closes_at", window.Closes!.Value, culture),
            _ => At("grants.closed_at", window.Closes!.Value, culture),
        };

    /// <summary>Makes the strip of a call's page: while it runs, how much is left by the clock that decides.</summary>
    public Deadline StripOf(CallWindow window, string culture) =>
        StateOf(window) switch
        {
            CallState.Upcoming => new(TextOf(window, culture)) { ClosesText = ClosingText(window, culture) },
            CallState.Open when window.Ends => Running(window, culture),
            CallState.Open => new(TextOf(window, culture)) { OpensText = OpenedText(window, culture) },
            _ => new(TextOf(window, culture)) { Percent = 100, OpensText = OpenedText(window, culture) },
        };

    private Deadline Running(CallWindow window, string culture)
    {
        var now = formats.Now;
        return new(window.Left(now, texts, culture))
        {
            Percent = window.Percent(now),
            OpensText = OpenedText(window, culture),
            ClosesText = ClosingText(window, culture),
            Near = window.IsNear(now),
            ServerTime = MomentOf(now, culture),
        };
    }

    private string OpenedText(CallWindow window, string culture) =>
        window.Opens is { } opens
            ? texts.Get(culture, "grants.opened", Formats.In(culture).Date(formats.Local(opens).Date))
            : "";

    private string ClosingText(CallWindow window, string culture) =>
        window.Ends ? At("grants.closes_at", window.Closes!.Value, culture) : "";

    private string At(string key, Instant instant, string culture) =>
        texts.Get(culture, key, MomentOf(instant, culture));

    private string MomentOf(Instant instant, string culture) =>
        Formats.In(culture).Moment(formats.Local(instant).LocalDateTime);
}

/// <summary>The deadline strip: words first, the bar second.</summary>
internal sealed record Deadline(string Text) : ILiquidModel
{
    public int Percent { get; init; }
    public string OpensText { get; init; } = "";
    public string ClosesText { get; init; } = "";
    public bool Near { get; init; }
    public string ServerTime { get; init; } = "";
}
