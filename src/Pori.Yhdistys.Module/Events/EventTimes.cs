using Pori.Cms.Liquid;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Events;

/// <summary>When an event is, in words; and when it was to be before it was moved.</summary>
internal sealed record EventTimes(string When) : ILiquidModel
{
    public DateBlock? Date { get; init; }
    public string? OldWhen { get; init; }

    public static EventTimes Of(CityEventPart part, Formats formats, Texts texts, string culture)
    {
        if (part.Start.Value is not { } start)
            return new(texts.Get(culture, "events.time_open"));
        var from = formats.Local(start).LocalDateTime;
        var to = part.End.Value is { } end ? formats.Local(end).LocalDateTime : from;
        var format = Formats.In(culture);
        return new(format.Moment(from, to))
        {
            Date = formats.Block(culture, from.Date),
            OldWhen = part.MovedFrom.Value is { } moved ? format.Moment(formats.Local(moved).LocalDateTime) : null,
        };
    }
}
