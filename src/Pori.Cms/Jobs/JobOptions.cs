namespace Pori.Cms.Jobs;

/// <summary>Where jobs keep their times, and when they begin.</summary>
public sealed class JobOptions
{
    /// <summary>
    /// Gets or sets the SQLite file of the schedules; null puts it beside the site's own. It is another file, so that the
    /// scheduler's writes never wait for the site's, nor the other way round. On PostgreSQL they lie in the site's database.
    /// </summary>
    public string? SqliteFile { get; set; }

    /// <summary>Gets or sets how long after the server's start the scheduler is opened; five seconds by default.</summary>
    public TimeSpan StartAfter { get; set; } = TimeSpan.FromSeconds(5);
}
