using Microsoft.AspNetCore.Http;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>What follows when a service has vouched for somebody.</summary>
internal sealed class ProviderSteps(BrowserSessions sessions, PendingSignIns pending, ProveAgain prove)
{
    /// <summary>Gets whether the person has shown lately who they are.</summary>
    public bool IsFresh(Actor actor) => prove.IsFresh(actor);

    /// <summary>Begins the session, or notes that a second factor is to be shown still.</summary>
    /// <returns>Whether the session has begun.</returns>
    public async Task<bool> GoOnAsync(HttpContext http, SignInStep step, ExternalProvider provider, string returnUrl)
    {
        if (step.NeedsCode)
        {
            pending.Write(http, new(step.UserId, step.Stamp, provider.Name, provider.Strong, returnUrl));
            return false;
        }
        await sessions.BeginAsync(
            http,
            step.UserId,
            new SessionProof(provider.Name, provider.SecondFactor, provider.Strong)
        );
        return true;
    }
}
