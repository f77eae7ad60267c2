using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>
/// Somebody comes from a service. It opens the account that is tied to it; one is tied by whoever has signed in to it lately, or by
/// an address that the service has verified, where the configuration trusts it with that.
/// </summary>
internal sealed class SignInByProvider(AccountWork accounts, Tries tries)
{
    /// <summary>The code of the refusal when no account is tied.</summary>
    public const string Unknown = "accounts.provider.unknown";

    /// <summary>Finds the account.</summary>
    /// <returns>Who it is, and whether a second factor is to be shown still.</returns>
    public async Task<Outcome<SignInStep>> RunAsync(
        ExternalIdentity identity,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var user = await accounts.Users.FindByLoginAsync(identity.Provider.Name, identity.Subject);
        if (user is null && identity is { Provider.TieByVerifiedEmail: true, EmailVerified: true, Email: { } email })
        {
            user = await accounts.Users.FindByEmailAsync(email);
            if (user is not null)
                await TieAsync(identity, user.Id, place, cancellationToken);
        }
        if (user is null || user.DisabledUtc is not null)
            return new Refusal(Unknown);
        var needsCode = user.TwoFactorEnabled && !identity.Provider.SecondFactor;
        if (!needsCode)
            await tries.SucceededAsync(user.Id, place, cancellationToken);
        return new SignInStep(user.Id, user.SecurityStamp ?? "", needsCode);
    }

    /// <summary>Ties the service to the account of who has signed in.</summary>
    public async Task<Outcome<bool>> TieAsync(
        ExternalIdentity identity,
        string userId,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var tied = await accounts.Work.RunAsync(db => TieAsync(db, identity, userId, place), cancellationToken);
        return tied ? true : new Refusal("accounts.provider.taken");
    }

    private async Task<bool> TieAsync(CmsDbContext db, ExternalIdentity identity, string userId, SessionPlace place)
    {
        var (provider, subject) = (identity.Provider, identity.Subject);
        var old = await db.UserLogins.FirstOrDefaultAsync(l =>
            l.LoginProvider == provider.Name && l.ProviderKey == subject
        );
        if (old is not null)
            return old.UserId == userId;
        db.UserLogins.Add(
            new IdentityUserLogin<string>
            {
                LoginProvider = provider.Name,
                ProviderKey = subject,
                ProviderDisplayName = provider.Label,
                UserId = userId,
            }
        );
        accounts.Events.Add(db, userId, SecurityEventKind.ProviderLinked, place);
        db.Changed(ChangeKind.User, userId);
        return true;
    }
}
