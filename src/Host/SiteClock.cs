namespace Pori.Host;

/// <summary>
/// The site's clock. In Development it may start at another instant and runs on from there; it never stands still, since
/// leases and jobs need time to pass.
/// </summary>
internal sealed class SiteClock : TimeProvider
{
    private TimeSpan offset;

    /// <summary>Gets the instant outside the site, for what measures how long this process takes.</summary>
    public DateTimeOffset Outside => base.GetUtcNow();

    /// <summary>Makes now the given instant.</summary>
    public void StartAt(DateTimeOffset instant) => offset = instant - base.GetUtcNow();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
