using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody sets a new password with the link of a mail. It lifts a lock, ends all sessions, and asks for the second factor still.</summary>
internal sealed class ResetPassword(AccountWork accounts, SealedNotes notes)
{
    /// <summary>Gets whether a link is one of ours and not too old.</summary>
    public bool IsGood(string? link) => notes.Open<MailNote>(AskForPassword.Purpose, link) is not null;

    /// <summary>Sets the password.</summary>
    /// <returns>How far the person has come with signing in.</returns>
    public async Task<Outcome<SignInStep>> RunAsync(
        string? link,
        string password,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (notes.Open<MailNote>(AskForPassword.Purpose, link) is not { } note)
            return new Refusal("accounts.link.old");
        if (await accounts.Users.FindByIdAsync(note.UserId) is not { } known || known.SecurityStamp != note.Stamp)
            return new Refusal("accounts.link.old");
        if (NewPassword.Check(password, known) is { } refusal)
            return refusal;
        var hash = accounts.Users.PasswordHasher.HashPassword(known, password);
        var changed = await accounts.ChangeAsync(
            note.UserId,
            (db, user) => Task.FromResult(Change(db, user, note, hash, place)),
            cancellationToken
        );
        return changed && await accounts.FreshAsync(note.UserId) is { } user
            ? new SignInStep(user.Id, user.SecurityStamp ?? "", user.TwoFactorEnabled)
            : new Refusal("accounts.link.old");
    }

    private bool Change(CmsDbContext db, CmsUser user, MailNote note, string hash, SessionPlace place)
    {
        if (user.SecurityStamp != note.Stamp || user.DisabledUtc is not null)
            return false;
        user.PasswordHash = hash;
        (user.AccessFailedCount, user.LockoutEnd) = (0, null);
        accounts.Events.Add(db, user.Id, SecurityEventKind.PasswordChanged, place);
        return true;
    }
}
