using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody has forgotten their password: a mail goes to an address that has an account, and the answer is always the same.</summary>
internal sealed class AskForPassword(AccountWork accounts, AccountMails mails, Tries tries)
{
    public const string Purpose = "reset";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Sends the mail. An address without an account gets one too that says so, for whoever has forgotten which they used.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string email,
        string culture,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (!EmailAddress.IsValid(email))
            return new Refusal("accounts.email.wrong", "Email");
        if (tries.BeginMail(email, place) is { } wait)
            return wait;
        var user = await accounts.Users.FindByEmailAsync(email);
        return await accounts.Work.RunAsync(
            db =>
            {
                Write(db, email, user, culture);
                return Task.FromResult(true);
            },
            cancellationToken
        );
    }

    private void Write(CmsDbContext db, string email, CmsUser? user, string culture)
    {
        if (user is null || user.DisabledUtc is not null)
        {
            mails.Tell(db, email, culture, "Accounts/NotThere", StepRoutes.Register);
            return;
        }
        var note = new MailNote(user.Email!, user.Id, user.SecurityStamp ?? "");
        mails.Send(
            db,
            user.Email!,
            user.PreferredCulture ?? culture,
            "Accounts/Reset",
            new MailLink(StepRoutes.Reset, Purpose, note, Lasts)
        );
    }
}
