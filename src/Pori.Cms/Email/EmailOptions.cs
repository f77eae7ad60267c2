namespace Pori.Cms.Email;

/// <summary>Where mails go.</summary>
public sealed class EmailOptions
{
    /// <summary>Gets or sets the folder that each mail is written to as an .eml file while there is no SMTP server; null leaves mails in the outbox.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>Gets or sets the sender's address. The default is <c>noreply@localhost</c>.</summary>
    public string From { get; set; } = "noreply@localhost";

    /// <summary>Gets or sets what links in mails begin with while the site's settings name no BaseUrl, such as <c>http://localhost:5000</c>.</summary>
    public string Origin { get; set; } = "";

    /// <summary>Gets or sets the SMTP server; null writes to the pickup folder instead.</summary>
    public string? SmtpHost { get; set; }

    /// <summary>Gets or sets its port. The default is 587.</summary>
    public int SmtpPort { get; set; } = 587;

    /// <summary>
    /// Gets or sets whether the connection may go without TLS, as to a server on the same machine. The default is false: a server
    /// without STARTTLS, or with a certificate that nobody vouches for, gets no mail.
    /// </summary>
    public bool SmtpWithoutTls { get; set; }

    /// <summary>Gets or sets the user, or null for none.</summary>
    public string? SmtpUser { get; set; }

    /// <summary>Gets or sets the user's password.</summary>
    public string? SmtpPassword { get; set; }
}
