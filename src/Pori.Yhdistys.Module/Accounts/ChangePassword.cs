using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody changes their password; every other session ends and a mail tells of it.</summary>
internal sealed class ChangePassword(AccountWork accounts, AccountMails mails, Tries tries)
{
    /// <summary>Changes it.</summary>
    public async Task<Outcome<bool>> RunAsync(
        PasswordChange request,
        Actor actor,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin(actor.Id, place) is { } wait)
            return wait;
        if (await accounts.Users.FindByIdAsync(actor.Id) is not { PasswordHash: { } old } known)
            return new Refusal("accounts.password.wrong", "Password");
        var hasher = accounts.Users.PasswordHasher;
        if (hasher.VerifyHashedPassword(known, old, request.Password) == PasswordVerificationResult.Failed)
        {
            await tries.FailedAsync(known, place, cancellationToken);
            return new Refusal("accounts.password.wrong", "Password");
        }
        if (NewPassword.Check(request.NewPassword, known) is { } refusal)
            return refusal;
        return await StoreAsync(actor.Id, hasher.HashPassword(known, request.NewPassword), place, cancellationToken);
    }

    private Task<bool> StoreAsync(
        string userId,
        string hash,
        SessionPlace place,
        CancellationToken cancellationToken
    ) =>
        accounts.ChangeAsync(
            userId,
            (db, user) =>
            {
                user.PasswordHash = hash;
                accounts.Events.Add(db, user.Id, SecurityEventKind.PasswordChanged, place);
                mails.Tell(db, user.Email!, user.PreferredCulture, "Accounts/PasswordChanged", StepRoutes.Forgot);
                return Task.FromResult(true);
            },
            cancellationToken
        );
}

/// <summary>What was typed.</summary>
internal sealed record PasswordChange(string Password, string NewPassword);
