namespace Pori.Cms.Storage;

/// <summary>How long the site keeps what it needs only for a while.</summary>
public sealed class RetentionOptions
{
    /// <summary>
    /// Gets or sets how long a line of the change feed is kept; 30 days by default. The last 100,000 lines and those that a
    /// cache or an index of this server has not applied are kept whatever their age.
    /// </summary>
    public TimeSpan ChangeFeed { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets how long a message is kept after its delivery; 30 days by default. What was not delivered stays.</summary>
    public TimeSpan Outbox { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets how long a command's answer is kept for its key; 30 days by default.</summary>
    public TimeSpan Idempotency { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets how often the server looks for what is older; one hour by default.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how many rows one unit of work removes at most; 1,000 by default.</summary>
    public int Batch { get; set; } = 1000;
}
