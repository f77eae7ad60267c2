using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody wants an account: a mail goes to the address, whatever is known of it, and the answer is the same.</summary>
internal sealed class AskForAccount(AccountWork accounts, AccountMails mails, Tries tries)
{
    public const string Purpose = "register";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Sends the mail: to a new address the link that goes on, to one with an account the way to sign in.</summary>
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
        var key = accounts.Users.NormalizeEmail(email);
        return await accounts.Work.RunAsync(
            async db =>
            {
                if (await db.Users.AnyAsync(u => u.NormalizedEmail == key))
                    mails.Tell(db, email, culture, "Accounts/AlreadyThere", AccountRoutes.SignIn);
                else
                    mails.Send(
                        db,
                        email,
                        culture,
                        "Accounts/Register",
                        new MailLink(StepRoutes.Confirm, Purpose, new MailNote(email), Lasts)
                    );
                return true;
            },
            cancellationToken
        );
    }
}
