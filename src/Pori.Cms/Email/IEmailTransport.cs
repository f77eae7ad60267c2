using MimeKit;

namespace Pori.Cms.Email;

/// <summary>A way by which mails leave.</summary>
internal interface IEmailTransport
{
    /// <summary>Makes ready to send some mails.</summary>
    /// <exception cref="IOException">The way is closed at present.</exception>
    Task<IEmailSession> OpenAsync(CancellationToken cancellationToken);
}

/// <summary>A way that is open for some mails.</summary>
internal interface IEmailSession : IAsyncDisposable
{
    /// <summary>Sends a mail; on return the other side has taken it.</summary>
    /// <param name="id">The id of the outbox's row.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Gives up; the other side may have taken it nevertheless.</param>
    /// <exception cref="EmailRefusedException">The other side will never take it.</exception>
    Task SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken);
}

/// <summary>A mail that the other side refuses for good, such as one to an address that does not exist.</summary>
internal sealed class EmailRefusedException(string message, Exception inner) : Exception(message, inner);
