using MimeKit;

namespace Pori.Cms.Email;

/// <summary>
/// Writes mails into a folder, one <c>{id}.eml</c> each: a mail that was written when the process died is written again over
/// itself, not twice. A file is whole or not there.
/// </summary>
internal sealed class PickupTransport(string folder) : IEmailTransport, IEmailSession
{
    public Task<IEmailSession> OpenAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        return Task.FromResult<IEmailSession>(this);
    }

    public async Task SendAsync(Guid id, MimeMessage mail, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{id:N}.eml");
        await mail.WriteToAsync(path + ".tmp", cancellationToken);
        File.Move(path + ".tmp", path, overwrite: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
