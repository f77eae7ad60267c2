using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What every change of second factors does: notes it, tells the owner, and keeps the rules that hold for all of them.</summary>
internal sealed class Factors(AccountWork accounts, AccountMails mails)
{
    /// <summary>Gets what a person has.</summary>
    public Task<FactorList> OfAsync(string userId) =>
        accounts.Work.ReadAsync(async db => new FactorList(
            await HasAppAsync(db, userId),
            await db.Set<IdentityUserPasskey<string>>().Where(p => p.UserId == userId).ToListAsync(),
            await RecoveryCodes.LeftAsync(db, userId)
        ));

    /// <summary>Notes a factor that was added, in the running unit of work; with the first one come recovery codes.</summary>
    /// <returns>The codes, to be shown once; empty when there were some.</returns>
    public async Task<IReadOnlyList<string>> AddedAsync(CmsDbContext db, CmsUser user, SessionPlace place)
    {
        var first = !user.TwoFactorEnabled;
        user.TwoFactorEnabled = true;
        accounts.Events.Add(db, user.Id, SecurityEventKind.FactorAdded, place);
        Tell(db, user);
        return first ? await RecoveryCodes.MakeAsync(db, user.Id) : [];
    }

    /// <summary>Notes a factor that was taken away, in the running unit of work; with the last one the codes go too.</summary>
    public async Task RemovedAsync(CmsDbContext db, CmsUser user, bool isLast, SessionPlace place)
    {
        accounts.Events.Add(db, user.Id, SecurityEventKind.FactorRemoved, place);
        Tell(db, user);
        if (!isLast)
            return;
        user.TwoFactorEnabled = false;
        await RecoveryCodes.RemoveAsync(db, user.Id);
    }

    private static Task<bool> HasAppAsync(CmsDbContext db, string userId) =>
        db.Users.AnyAsync(u =>
            u.Id == userId
            && u.TwoFactorEnabled
            && db.UserTokens.Any(t => t.UserId == userId && t.Name == "AuthenticatorKey")
        );

    private void Tell(CmsDbContext db, CmsUser user) =>
        mails.Tell(db, user.Email!, user.PreferredCulture, "Accounts/FactorsChanged", AccountRoutes.Account);
}

/// <summary>A person's second factors.</summary>
internal sealed record FactorList(bool HasApp, IReadOnlyList<IdentityUserPasskey<string>> Passkeys, int RecoveryCodes);
