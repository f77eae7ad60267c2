using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody wants another address: a mail to the new one confirms it, and the old one is told.</summary>
internal sealed class AskForNewAddress(AccountWork accounts, AccountMails mails, Tries tries)
{
    public const string Purpose = "email";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Sends the mail; an address that has an account gets one too that leads nowhere new.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string email,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (!EmailAddress.IsValid(email))
            return new Refusal("accounts.email.wrong", "Email");
        if (tries.BeginMail(email, place) is { } wait)
            return wait;
        if (await accounts.Users.FindByIdAsync(actor.Id) is not { } user)
            return new Refusal("accounts.link.old");
        var taken = await accounts.Users.FindByEmailAsync(email) is not null;
        var note = new MailNote(email, user.Id, user.SecurityStamp ?? "");
        return await accounts.Work.RunAsync(
            db =>
            {
                Write(db, taken, note, user.PreferredCulture);
                return Task.FromResult(true);
            },
            cancellationToken
        );
    }

    private void Write(CmsDbContext db, bool taken, MailNote note, string? culture)
    {
        if (taken)
            mails.Tell(db, note.Email, culture, "Accounts/AlreadyThere", AccountRoutes.SignIn);
        else
            mails.Send(
                db,
                note.Email,
                culture,
                "Accounts/ConfirmAddress",
                new MailLink(StepRoutes.ConfirmEmail, Purpose, note, Lasts)
            );
    }
}
