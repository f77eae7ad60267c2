using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody who has signed in confirms their new address with the link of the mail; the old address is told.</summary>
internal sealed class ConfirmNewAddress(AccountWork accounts, AccountMails mails, SealedNotes notes)
{
    /// <summary>Gets the address that a link confirms for a person, or null.</summary>
    public string? AddressOf(string? link, Actor actor) =>
        notes.Open<MailNote>(AskForNewAddress.Purpose, link) is { } note && note.UserId == actor.Id ? note.Email : null;

    /// <summary>Changes the address; the sessions end, and the person signs in with the new one.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string? link,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (AddressOf(link, actor) is not { } email)
            return new Refusal("accounts.link.old");
        var stamp = notes.Open<MailNote>(AskForNewAddress.Purpose, link)!.Stamp;
        var (name, address) = (accounts.Users.NormalizeName(email), accounts.Users.NormalizeEmail(email));
        var changed = await accounts.ChangeAsync(
            actor.Id,
            async (db, user) =>
            {
                if (user.SecurityStamp != stamp || await db.Users.AnyAsync(u => u.NormalizedEmail == address))
                    return false;
                mails.Tell(db, user.Email!, user.PreferredCulture, "Accounts/AddressChanged", StepRoutes.Forgot);
                (user.Email, user.NormalizedEmail) = (email, address);
                (user.UserName, user.NormalizedUserName) = (email, name);
                accounts.Events.Add(db, user.Id, SecurityEventKind.EmailChanged, place);
                return true;
            },
            cancellationToken
        );
        return changed ? true : new Refusal("accounts.link.old");
    }
}
