using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>Where mails go.</summary>
public sealed class EmailOptions
{
    /// <summary>Gets or sets the folder that each mail is written to as an .eml file; null leaves mails in the outbox.</summary>
    public string? PickupFolder { get; set; }

    /// <summary>Gets or sets the sender's address.</summary>
    public string From { get; set; } = "noreply@localhost";
}

/// <summary>
/// Delivers the outbox's mails into the pickup folder, one file each under the message's own id: a mail that was written when
/// the process died is written again over itself, not twice.
/// </summary>
internal sealed partial class PickupDelivery(
    IUnitOfWork work,
    IOptions<EmailOptions> options,
    TimeProvider clock,
    ILogger<PickupDelivery> logger
) : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.PickupFolder is not { } folder)
            return;
        Directory.CreateDirectory(folder);
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeliverAsync(folder, stoppingToken);
            }
#pragma warning disable CA1031 // A full disk must not end the delivery for good: the rows stay due.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.DeliveryFailed(logger, failure);
            }
        }
    }

    private async Task DeliverAsync(string folder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await work.ReadAsync(
            db =>
                db.Outbox.Where(m => m.Kind == EmailOutbox.Kind && m.DeliveredUtc == null && m.DueUtc <= now)
                    .OrderBy(m => m.DueUtc)
                    .Take(Batch)
                    .ToListAsync(cancellationToken),
            cancellationToken
        );
        foreach (var row in due)
            await WriteAsync(folder, row, cancellationToken);
        if (due.Count == 0)
            return;
        var ids = due.Select(m => m.Id).ToArray();
        await work.RunAsync(
            async db =>
            {
                foreach (var row in await db.Outbox.Where(m => ids.Contains(m.Id)).ToListAsync(CancellationToken.None))
                {
                    row.DeliveredUtc = db.UtcNow;
                    row.Attempts++;
                }
            },
            cancellationToken
        );
    }

    private async Task WriteAsync(string folder, OutboxMessage row, CancellationToken cancellationToken)
    {
        var message = JsonSerializer.Deserialize<EmailMessage>(row.Payload, CmsJson.Options)!;
        using var mail = new MimeMessage();
        mail.From.Add(MailboxAddress.Parse(options.Value.From));
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

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Error, "Mails could not be delivered; they are tried again")]
        public static partial void DeliveryFailed(ILogger logger, Exception failure);
    }
}
