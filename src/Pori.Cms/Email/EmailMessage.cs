namespace Pori.Cms.Email;

/// <summary>A mail as the outbox keeps it.</summary>
/// <param name="To">The receiver's address.</param>
/// <param name="Subject">The subject; line breaks are refused.</param>
/// <param name="Text">The body as plain text.</param>
public sealed record EmailMessage(string To, string Subject, string Text)
{
    /// <summary>Gets where an answer goes, or null.</summary>
    public string? ReplyTo { get; init; }
}
