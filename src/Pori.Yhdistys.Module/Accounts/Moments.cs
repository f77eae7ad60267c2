using NodaTime;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Instants as people read them.</summary>
internal static class Moments
{
    /// <summary>Gets an instant in the site's zone.</summary>
    public static string Of(Formats formats, string culture, DateTime utc) =>
        Formats
            .In(culture)
            .Moment(formats.Local(Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc))).LocalDateTime);
}
