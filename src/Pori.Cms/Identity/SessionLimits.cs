namespace Pori.Cms.Identity;

/// <summary>How long sessions last.</summary>
public sealed class SessionLimits
{
    /// <summary>Gets or sets how long a session may rest; one hour by default.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>Gets or sets how long a session of staff may rest; half an hour by default.</summary>
    public TimeSpan StaffIdle { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how long a session lasts at most, used or not; 12 hours by default.</summary>
    public TimeSpan Absolute { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Gets or sets how old the proof of who one is may be when e-mail or factors change; 10 minutes by default.</summary>
    public TimeSpan Fresh { get; set; } = TimeSpan.FromMinutes(10);
}
