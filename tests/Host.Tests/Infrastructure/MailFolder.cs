using System.Text.RegularExpressions;
using MimeKit;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>The mails that have gone out, as their receivers read them.</summary>
internal static partial class MailFolder
{
    /// <summary>Waits for a mail to an address whose subject has a word.</summary>
    public static async Task<MimeMessage> WaitAsync(this PoriApp app, string to, string subject)
    {
        for (var i = 0; i < 100; i++)
        {
            if (app.MailsTo(to).FirstOrDefault(m => m.Subject!.Contains(subject, StringComparison.Ordinal)) is { } mail)
                return mail;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new ShouldAssertException($"No mail '{subject}' came to {to}.");
    }

    /// <summary>Gets the mails to an address, newest first.</summary>
    public static IReadOnlyList<MimeMessage> MailsTo(this PoriApp app, string to) =>
        Directory.Exists(app.Mail)
            ?
            [
                .. new DirectoryInfo(app.Mail)
                    .GetFiles("*.eml")
                    .OrderByDescending(f => f.Name)
                    .Select(f => MimeMessage.Load(f.FullName))
                    .Where(m => m.To.Mailboxes.Any(a => a.Address == to)),
            ]
            : [];

    /// <summary>Gets the path of the first link into the site.</summary>
    public static string LinkOf(MimeMessage mail) => Link().Match(mail.TextBody!).Groups["path"].Value;

    [GeneratedRegex(@"(https?://[^/\s]+)?(?<path>/[a-z][^\s)>]*\?k=[^\s)>]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
