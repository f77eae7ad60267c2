using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody sets up an authenticator app: they get a key, and show with a code that the app has it.</summary>
internal sealed class SetUpApp(AccountWork accounts, Factors factors, Tries tries)
{
    /// <summary>Gives the person a new key; it counts once a code was shown.</summary>
    public async Task<Outcome<bool>> StartAsync(Actor actor, CancellationToken cancellationToken)
    {
        if ((await factors.OfAsync(actor.Id)).HasApp)
            return new Refusal("accounts.app.there");
        var key = accounts.Users.GenerateNewAuthenticatorKey();
        await accounts.Work.RunAsync(db => AuthenticatorKeys.RenewAsync(db, actor.Id, key), cancellationToken);
        return true;
    }

    /// <summary>Gets the key that waits for its first code, or null.</summary>
    public async Task<string?> WaitingAsync(Actor actor) =>
        !(await factors.OfAsync(actor.Id)).HasApp && await accounts.Users.FindByIdAsync(actor.Id) is { } user
            ? await accounts.Users.GetAuthenticatorKeyAsync(user)
            : null;

    /// <summary>Makes the app a second factor.</summary>
    /// <returns>The recovery codes when it is the first factor; they are never shown again.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(
        string code,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin(actor.Id, place) is { } wait)
            return wait;
        var user = await accounts.Users.FindByIdAsync(actor.Id);
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        if (
            user is null
            || await WaitingAsync(actor) is null
            || !await accounts.Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed)
        )
            return new Refusal("accounts.code.refused", "Code");
        IReadOnlyList<string> codes = [];
        await accounts.ChangeAsync(
            actor.Id,
            async (db, changed) =>
            {
                await UsedProofs.TryUseAsync(db, actor.Id, "totp/" + typed, TimeSpan.FromMinutes(5));
                codes = await factors.AddedAsync(db, changed, place);
                return true;
            },
            cancellationToken
        );
        return Outcome<IReadOnlyList<string>>.Of(codes);
    }
}
