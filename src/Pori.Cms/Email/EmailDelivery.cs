using System.Net.Sockets;
using MailKit;
using MailKit.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using Pori.Cms.Storage;

namespace Pori.Cms.Email;

/// <summary>
/// Delivers the outbox's mails to the SMTP server, or into the pickup folder when there is none. A mail that cannot go waits
/// longer each time and keeps no other from going; one that the other side refuses is given up and stays for an operator.
/// </summary>
internal sealed partial class EmailDelivery(
    OutboxQueue queue,
    EmailWriter writer,
    IOptions<EmailOptions> options,
    TimeProvider clock,
    ILogger<EmailDelivery> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Sends the mails that are due.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        if (TransportOf(options.Value) is not { } transport)
            return;
        var rows = await queue.TakeAsync(EmailOutbox.Kind, cancellationToken);
        if (rows.Count == 0)
            return;
        var session = await OpenAsync(transport, rows, cancellationToken);
        if (session is null)
            return;
        await using (session)
        {
            foreach (var row in rows)
                await SendAsync(session, row, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DeliverAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the delivery for good.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                Log.DeliveryFailed(logger, failure);
            }
        }
    }

    private static IEmailTransport? TransportOf(EmailOptions options) =>
        options.SmtpHost is { Length: > 0 } ? new SmtpTransport(options)
        : options.PickupFolder is { } folder ? new PickupTransport(folder)
        : null;

    private static bool IsClosed(Exception failure) =>
        failure is IOException or SocketException or ProtocolException or ServiceNotConnectedException
        || failure
            is AuthenticationException
                or SslHandshakeException
                or NotSupportedException
                or UnauthorizedAccessException;

    // While the way is closed all mails wait alike.
    private async Task<IEmailSession?> OpenAsync(
        IEmailTransport transport,
        IReadOnlyList<OutboxMessage> rows,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await transport.OpenAsync(cancellationToken);
        }
        catch (Exception closed) when (IsClosed(closed))
        {
            Log.Closed(logger, closed);
            foreach (var row in rows)
                await queue.FailedAsync(row.Id, closed, forGood: false, cancellationToken);
            return null;
        }
    }

    private async Task SendAsync(IEmailSession session, OutboxMessage row, CancellationToken cancellationToken)
    {
        try
        {
            using var mail = await writer.WriteAsync(row);
            await session.SendAsync(row.Id, mail, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever is wrong with one mail, it is noted and tried again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotSent(logger, failure, row.Id);
            var forGood = failure is EmailRefusedException or ParseException;
            await queue.FailedAsync(row.Id, failure, forGood, cancellationToken);
            return;
        }
        await queue.DeliveredAsync(row.Id, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Error, "Mails could not be delivered; they are tried again")]
        public static partial void DeliveryFailed(ILogger logger, Exception failure);

        [LoggerMessage(501, LogLevel.Error, "The mail {Id} could not be sent")]
        public static partial void NotSent(ILogger logger, Exception failure, Guid id);

        [LoggerMessage(502, LogLevel.Error, "The mail server cannot be reached; the mails wait")]
        public static partial void Closed(ILogger logger, Exception failure);
    }
}
