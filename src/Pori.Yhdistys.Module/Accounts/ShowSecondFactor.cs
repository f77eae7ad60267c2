using Microsoft.AspNetCore.Identity;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody who has shown the first factor shows the second: a code of their authenticator app.</summary>
internal sealed class ShowSecondFactor(UserManager<CmsUser> users)
{
    /// <summary>Checks the code.</summary>
    /// <param name="pending">Who has shown the first factor.</param>
    /// <param name="code">What was typed; blanks are passed over.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>How they showed who they are.</returns>
    public async Task<Outcome<SessionProof>> RunAsync(
        PendingSignIn pending,
        string code,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = await users.FindByIdAsync(pending.UserId);
        if (user is null || user.DisabledUtc is not null || user.SecurityStamp != pending.Stamp)
            return new Refusal("accounts.code.late");
        var typed = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        var holds = await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed);
        return holds
            ? new SessionProof(pending.Method, SecondFactor: true, pending.Strong)
            : new Refusal("accounts.code.refused", "Code");
    }
}
