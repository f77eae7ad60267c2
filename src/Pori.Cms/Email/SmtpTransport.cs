using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Pori.Cms.Email;

/// <summary>Sends mails to an SMTP server, several over one connection.</summary>
internal sealed class SmtpTransport(EmailOptions options) : IEmailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<IEmailSession> OpenAsync(CancellationToken cancellationToken)
    {
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(options.SmtpHost!, options.SmtpPort, Security, cancellationToken);
            if (options.SmtpUser is { Length: > 0 } user)
                await client.AuthenticateAsync(user, options.SmtpPassword ?? "", cancellationToken);
            return new Session(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // Port 465 speaks TLS from the first byte.
    private SecureSocketOptions Security =>
        options.SmtpWithoutTls ? SecureSocketOptions.StartTlsWhenAvailable
        : options.SmtpPort == 465 ? SecureSocketOptions.SslOnConnect
        : SecureSocketOptions.StartTls;

    private sealed class Session(SmtpClient client) : IEmailSession
    {
        public async Task SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
        {
            try
            {
                await client.SendAsync(mail, cancellationToken);
            }
            catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
            {
                throw new EmailRefusedException(refused.Message, refused);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (client.IsConnected)
                    await client.DisconnectAsync(quit: true);
            }
            catch (Exception gone) when (gone is IOException or ProtocolException or CommandException)
            {
                // The server has gone first; what it took, it took.
            }
            finally
            {
                client.Dispose();
            }
        }
    }
}
