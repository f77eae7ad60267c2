using System.Text.Json;
using MimeKit;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>Writes a mail as a file.</summary>
internal static class EmailFile
{
    /// <summary>Writes a row of the outbox as <c>{id}.eml</c>; the file is whole or not there.</summary>
    public static async Task WriteAsync(
        string folder,
        string from,
        OutboxMessage row,
        CancellationToken cancellationToken
    )
    {
        var message = JsonSerializer.Deserialize<EmailMessage>(row.Payload, CmsJson.Options)!;
        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.Add(MailboxAddress.Parse(message.To));
        if (message.ReplyTo is { Length: > 0 } reply)
            mail.ReplyTo.Add(MailboxAddress.Parse(reply));
        mail.Subject = message.Subject;
        mail.Date = new DateTimeOffset(row.CreatedUtc);
        mail.MessageId = $"{row.Id:N}@pori";
        mail.Body = new TextPart("plain") { Text = message.Text };
        var path = Path.Combine(folder, $"{row.Id:N}.eml");
        await mail.WriteToAsync(path + ".tmp", cancellationToken);
        File.Move(path + ".tmp", path, overwrite: true);
    }
}
