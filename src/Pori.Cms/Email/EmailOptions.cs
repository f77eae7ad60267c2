namespace Pori.Cms.Email;

/// <summary>Where mails go.</summary>
public sealed class EmailOptions
{
    /// <summary>Gets or sets the folder that each mail is written to as an .eml file; null leaves mails in the outbox.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>Gets or sets the sender's address.</summary>
    public string From { get; set; } = "noreply@localhost";
}
