using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody takes a second factor away, or makes new recovery codes.</summary>
internal sealed class RemoveFactor(AccountWork accounts, Factors factors)
{
    /// <summary>The name of the authenticator app among the factors; passkeys are named by their ids.</summary>
    public const string App = "app";

    /// <summary>Takes it away.</summary>
    public async Task<Outcome<bool>> RunAsync(
        string factor,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var id = factor == App ? [] : IdOf(factor);
        var has = await factors.OfAsync(actor.Id);
        if (factor == App ? !has.HasApp : has.Passkeys.All(p => !p.CredentialId.SequenceEqual(id)))
            return new Refusal("accounts.factors.gone");
        var isLast = has.Passkeys.Count + (has.HasApp ? 1 : 0) == 1;
        return await accounts.ChangeAsync(
            actor.Id,
            async (db, user) =>
            {
                if (factor == App)
                    await AuthenticatorKeys.RemoveAsync(db, user.Id);
                else
                    await db.Set<IdentityUserPasskey<string>>()
                        .Where(p => p.UserId == user.Id && p.CredentialId == id)
                        .ExecuteDeleteAsync();
                await factors.RemovedAsync(db, user, isLast, place);
                return true;
            },
            cancellationToken
        );
    }

    /// <summary>Makes new recovery codes in place of the old ones.</summary>
    /// <returns>The codes; they are never shown again.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> NewCodesAsync(
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        var has = await factors.OfAsync(actor.Id);
        if (!has.HasApp && has.Passkeys.Count == 0)
            return new Refusal("accounts.factors.gone");
        var codes = await accounts.Work.RunAsync(
            async db =>
            {
                accounts.Events.Add(db, actor.Id, SecurityEventKind.RecoveryCodesMade, place);
                return await RecoveryCodes.MakeAsync(db, actor.Id);
            },
            cancellationToken
        );
        return Outcome<IReadOnlyList<string>>.Of(codes);
    }

    private static byte[] IdOf(string factor)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(factor);
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
