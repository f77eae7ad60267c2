using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>
/// Somebody adds a passkey, or signs in with one. The challenge goes out sealed in a cookie, is good for five minutes and once. A
/// passkey asks for a finger, a face or a PIN, so it is both factors.
/// </summary>
internal sealed class Passkeys(
    AccountWork accounts,
    Factors factors,
    Tries tries,
    IPasskeyHandler<CmsUser> handler,
    SealedNotes notes
)
{
    private const string Cookie = "pori-avain";
    private const string Purpose = "passkey";
    private const int LongestName = 100;
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Gets what the browser needs to make a passkey for a person, as JSON.</summary>
    public async Task<string> NewAsync(HttpContext http, Actor actor)
    {
        var email = (await accounts.Users.FindByIdAsync(actor.Id))?.Email ?? "";
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = actor.Id,
                Name = email,
                DisplayName = actor.Name,
            },
            http
        );
        HostCookie.Write(http, Cookie, notes.Seal(Purpose, made.AttestationState, Lasts), Lasts);
        return made.CreationOptionsJson;
    }

    /// <summary>Gets what the browser needs to show a passkey, as JSON; whose it is shows itself.</summary>
    public async Task<string> AskAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        HostCookie.Write(http, Cookie, notes.Seal(Purpose, made.AssertionState, Lasts), Lasts);
        return made.RequestOptionsJson;
    }

    /// <summary>Adds the passkey that the browser has made.</summary>
    /// <returns>The recovery codes when it is the first factor; they are never shown again.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> AddAsync(
        HttpContext http,
        string credential,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        if (await StateAsync(http, cancellationToken) is not { } state)
            return new Refusal("accounts.passkey.refused");
        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        var user = await accounts.Users.FindByIdAsync(actor.Id);
        if (!result.Succeeded || user is null || result.UserEntity.Id != actor.Id)
            return new Refusal("accounts.passkey.refused");
        var place = BrowserSessions.PlaceOf(http);
        result.Passkey.Name = place.Browser.Length > LongestName ? place.Browser[..LongestName] : place.Browser;
        if (!(await accounts.Users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded)
            return new Refusal("accounts.passkey.refused");
        return Outcome<IReadOnlyList<string>>.Of(await NoteAsync(actor, place, cancellationToken));
    }

    /// <summary>Checks the passkey that the browser shows.</summary>
    /// <returns>Whose it is.</returns>
    public async Task<Outcome<string>> ShowAsync(
        HttpContext http,
        string credential,
        CancellationToken cancellationToken
    )
    {
        var place = BrowserSessions.PlaceOf(http);
        if (tries.Begin("passkey/" + place.Network, place) is { } wait)
            return wait;
        if (await StateAsync(http, cancellationToken) is not { } state)
            return new Refusal("accounts.passkey.refused");
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        if (!result.Succeeded || result.User.DisabledUtc is not null)
            return new Refusal("accounts.passkey.refused");
        await accounts.Users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        await tries.SucceededAsync(result.User.Id, place, cancellationToken);
        return result.User.Id;
    }

    private async Task<IReadOnlyList<string>> NoteAsync(
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<string> codes = [];
        await accounts.ChangeAsync(
            actor.Id,
            async (db, changed) =>
            {
                codes = await factors.AddedAsync(db, changed, place);
                return true;
            },
            cancellationToken
        );
        return codes;
    }

    // A challenge is used with the first answer to it, right or wrong.
    private async Task<string?> StateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var state = notes.Open<string>(Purpose, HostCookie.Read(http, Cookie));
        HostCookie.Remove(http, Cookie);
        return
            state is not null
            && await accounts.Work.RunAsync(db => UsedProofs.TryUseAsync(db, Purpose, state, Lasts), cancellationToken)
            ? state
            : null;
    }
}
