using Jint.Runtime;

namespace Pori.Cms.Scripting;

/// <summary>Gives scripts the site's clock, in UTC, so that <c>new Date()</c> follows a clock that was set.</summary>
internal sealed class ScriptClock(TimeProvider clock)
    : DefaultTimeSystem(TimeZoneInfo.Utc, System.Globalization.CultureInfo.InvariantCulture)
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();
}
