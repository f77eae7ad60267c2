using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Gives a published event as a file that calendars read.</summary>
internal sealed class EventIcal(
    PublishedContent content,
    ContentAccess access,
    PublicLinks links,
    SiteSettings settings,
    Formats formats
)
{
    /// <summary>The pattern of the address. The id does not change with the title, so a calendar finds the event again.</summary>
    public const string Pattern = "/tapahtumat/{contentItemId:length(26)}.ics";

    private const string Product = "-//Pori Yhdistys//Tapahtumat//FI";

    /// <summary>Gets the address of an event's file, or null when nobody knows yet when it is.</summary>
    public static string? UrlOf(ContentItem item, CityEventPart part) =>
        part.Start.Value is null ? null : $"/tapahtumat/{item.ContentItemId}.ics";

    public async Task<IResult> GetAsync(HttpContext http, string contentItemId)
    {
        if (
            await content.GetAsync(contentItemId) is not { ContentType: CityEventPart.ContentType } item
            || item.As<CityEventPart>() is not { Start.Value: { } start } part
            || !await access.MayViewAsync(http.User, item.ContentType)
        )
            return TypedResults.NotFound();
        var page = await links.UrlAsync(item, item.As<LocalizationPart>().Culture);
        var origin = (await settings.GetAsync()).OriginOf(http.Request);
        var text = Write(item, part, start, new Uri(origin + page));
        return TypedResults.Text(text, "text/calendar; charset=utf-8");
    }

    private string Write(ContentItem item, CityEventPart part, Instant start, Uri page)
    {
        var entry = new CalendarEvent
        {
            Uid = item.ContentItemId,
            Summary = item.DisplayText ?? "",
            Description = part.Summary.Text,
            Location = string.Join(", ", new[] { part.Place.Text, part.Address.Text }.Where(t => t.Length > 0)),
            Url = page,
            Start = At(start),
            DtStamp = new CalDateTime(item.ModifiedUtc ?? DateTime.UnixEpoch, CalDateTime.UtcTzId),
            Status = part.Status.Text == "cancelled" ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        if (part.End.Value is { } end && end > start)
            entry.End = At(end);
        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = "PUBLISH" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(formats.Zone.Id, start.ToDateTimeUtc().AddYears(-1), false));
        calendar.Events.Add(entry);
        var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        // The library writes -1 with the minus of the request's language, which Finnish has of its own; calendars read a hyphen.
        return text.Replace("BYDAY=\u2212", "BYDAY=-", StringComparison.Ordinal);
    }

    private CalDateTime At(Instant instant)
    {
        var local = formats.Local(instant).LocalDateTime;
        return new(local.ToDateTimeUnspecified(), formats.Zone.Id);
    }
}
