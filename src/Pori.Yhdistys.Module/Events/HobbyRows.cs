using NodaTime;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Makes list rows of found hobbies.</summary>
internal sealed class HobbyRows(Texts texts)
{
    public HobbyRow Of(SearchHit hit, string culture)
    {
        var stored = hit.Read<HobbyStored>();
        return new(hit.Title, PublicLinks.Of(hit, culture))
        {
            Organiser = stored.Organiser,
            Times = string.Join(", ", stored.Times.Select(t => TimeText(t, culture))),
            Ages = Ages(stored.AgeFrom, stored.AgeTo, culture),
            Price = texts.Price(culture, stored.IsFree, stored.Price),
            Place = stored.Place,
        };
    }

    /// <summary>Writes ages in words; nothing when all ages fit.</summary>
    public string Ages(int? from, int? to, string culture) =>
        (from, to) switch
        {
            (null, null) => "",
            (null, { } most) => texts.Get(culture, "hobbies.age_to", most),
            ({ } least, null) => texts.Get(culture, "hobbies.age_from", least),
            ({ } least, { } most) => texts.Get(culture, "hobbies.age_between", least, most),
        };

    /// <summary>Writes a weekly time, such as ma 17.00–18.00.</summary>
    public static string TimeText(HobbyTimeStored time, string culture)
    {
        var format = Formats.In(culture);
        var day = time.Weekday is >= 1 and <= 7 ? format.ShortDay((IsoDayOfWeek)time.Weekday) : "";
        if (!TryTime(time.Start, out var from))
            return day;
        var hours = TryTime(time.End, out var to) ? format.Time(from, to) : format.Time(from);
        return day.Length == 0 ? hours : $"{day} {hours}";
    }

    private static bool TryTime(string text, out LocalTime time) =>
        NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).TryGetValue(default, out time);
}
