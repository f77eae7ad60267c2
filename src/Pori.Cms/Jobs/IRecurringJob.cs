namespace Pori.Cms.Jobs;

/// <summary>Work that comes back: slices and areas register theirs, and a serving process runs it. Of several servers one does.</summary>
public interface IRecurringJob
{
    /// <summary>Gets its name, unique in the site and at most 100 characters; what it has done is found by it.</summary>
    string Name { get; }

    /// <summary>Gets when it comes.</summary>
    JobSchedule Schedule { get; }

    /// <summary>
    /// Does the work. It may run again after a kill, so it does what is due and nothing twice. An exception is noted, and the
    /// job comes again at its next time.
    /// </summary>
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>When a job comes. A time that was missed is made up for once, however many were missed.</summary>
public sealed record JobSchedule
{
    private JobSchedule() { }

    /// <summary>Gets the time between two runs; null for one by the clock.</summary>
    public TimeSpan? Interval { get; private init; }

    /// <summary>Gets seconds, minutes, hours, day of month, month and day of week as Quartz reads them; null for an interval.</summary>
    public string? Cron { get; private init; }

    /// <summary>Comes again and again after a time; the first time at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is shorter than a second.</exception>
    public static JobSchedule Every(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromSeconds(1));
        return new() { Interval = interval };
    }

    /// <summary>Comes each day at a wall time of the site's zone.</summary>
    public static JobSchedule Daily(int hour, int minute) =>
        new() { Cron = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"0 {minute} {hour} * * ?") };

    /// <summary>Comes by a cron expression with seconds, in the site's zone.</summary>
    public static JobSchedule At(string cron) => new() { Cron = cron };

    /// <inheritdoc />
    public override string ToString() => Cron ?? $"every {Interval}";
}
