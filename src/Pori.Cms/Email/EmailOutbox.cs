using System.Text.Json;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>Puts mails into the outbox, in the transaction that wants them sent.</summary>
public sealed class EmailOutbox(IdGenerator ids)
{
    /// <summary>The kind of the outbox's rows that are mails.</summary>
    public const string Kind = "email";

    /// <summary>Puts a mail into the outbox of the running unit of work.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="key">What keeps the same mail from being written twice, such as feedback/{id}.</param>
    /// <param name="message">The mail.</param>
    /// <exception cref="ArgumentException">An address or the subject has a line break.</exception>
    public void Add(CmsDbContext db, string key, EmailMessage message)
    {
        foreach (var header in new[] { message.To, message.Subject, message.ReplyTo ?? "" })
        {
            if (header.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0)
                throw new ArgumentException("A mail's headers have no line breaks.", nameof(message));
        }
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = ids.NewCaseId(new DateTimeOffset(db.UtcNow)),
                Kind = Kind,
                Key = key,
                Payload = JsonSerializer.Serialize(message, CmsJson.Options),
                CreatedUtc = db.UtcNow,
                DueUtc = db.UtcNow,
            }
        );
    }
}
