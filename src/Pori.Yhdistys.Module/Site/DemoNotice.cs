using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The notice of a demo: that its people are invented and, when its clock was set, where its time begins.</summary>
internal static class DemoNotice
{
    public static string Of(HttpContext http, Texts texts, Formats formats, string culture)
    {
        var started = http.RequestServices.GetRequiredService<IConfiguration>()["Clock:Started"];
        if (started is null)
            return texts.Get(culture, "site.demo");
        var instant = Instant.FromDateTimeOffset(DateTimeOffset.Parse(started, CultureInfo.InvariantCulture));
        return texts.Get(culture, "site.demo_clock", Formats.In(culture).Moment(formats.Local(instant).LocalDateTime));
    }
}
