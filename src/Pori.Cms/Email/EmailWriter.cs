using System.Text.Json;
using Microsoft.Extensions.Options;
using MimeKit;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>Makes the mail of a row of the outbox: the same row always gives the same message id.</summary>
internal sealed class EmailWriter(EmailTemplates templates, IOptions<EmailOptions> options)
{
    /// <summary>Makes the mail.</summary>
    /// <exception cref="ParseException">An address cannot be one.</exception>
    /// <exception cref="Liquid.LiquidException">The template is missing or has an error.</exception>
    public async Task<MimeMessage> WriteAsync(OutboxMessage row)
    {
        var message = JsonSerializer.Deserialize<EmailMessage>(row.Payload, CmsJson.Options)!;
        if (message.Template is not null)
            message = await templates.RenderAsync(message);
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Date = new DateTimeOffset(row.CreatedUtc),
            MessageId = $"{row.Id:N}@pori",
            Body = BodyOf(message),
        };
        mail.From.Add(MailboxAddress.Parse(options.Value.From));
        mail.To.Add(MailboxAddress.Parse(message.To));
        if (message.ReplyTo is { Length: > 0 } reply)
            mail.ReplyTo.Add(MailboxAddress.Parse(reply));
        // Holiday answers to a machine help nobody (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static MimeEntity BodyOf(EmailMessage message) =>
        new BodyBuilder { TextBody = message.Text, HtmlBody = message.Html }.ToMessageBody();
}
