using MimeKit;
using Pori.Cms.Tests.Infrastructure;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts.Mandates;

/// <summary>Reads the mails that the site has written to its folder, as their receivers would.</summary>
internal static class MailFolder
{
    /// <summary>Waits for a mail to an address whose subject begins so, and gets it.</summary>
    public static async Task<MimeMessage> MailToAsync(this PoriApp app, string address, string subject)
    {
        MimeMessage? found = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                foreach (var file in Directory.Exists(app.Mail) ? Directory.GetFiles(app.Mail, "*.eml") : [])
                {
                    var mail = await MimeMessage.LoadAsync(file);
                    if (
                        mail.To.Mailboxes.Any(m => m.Address == address)
                        && mail.Subject!.StartsWith(subject, StringComparison.Ordinal)
                    )
                        found = mail;
                }
                return found is not null;
            },
            $"a mail '{subject}' to {address} lies in the folder"
        );
        return found!;
    }

    /// <summary>Gets the path of the first link of a mail that leads to a page under another.</summary>
    public static string LinkUnder(this MimeMessage mail, string path)
    {
        var text = mail.TextBody!;
        var at = text.IndexOf(path, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, text);
        var end = text.IndexOfAny([' ', '\r', '\n', ')', '>'], at);
        return text[at..(end < 0 ? text.Length : end)];
    }
}
