using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Holds back and counts tries of passwords and codes.</summary>
internal sealed class Tries(AccountWork accounts, AccountMails mails, Lockout lockout, TryLimits limits)
{
    /// <summary>The code of the refusal that says to wait.</summary>
    public const string TooMany = "accounts.too_many";

    /// <summary>Counts a try of a password or code; gets the refusal when there were too many.</summary>
    public Refusal? Begin(string account, SessionPlace place) =>
        Judge(limits.SignIn(account, place.Network), "sign-in", place);

    /// <summary>Counts a wish for a mail; gets the refusal when there were too many.</summary>
    public Refusal? BeginMail(string address, SessionPlace place) =>
        Judge(limits.Mail(address, place.Network), "mail", place);

    /// <summary>Notes a try that failed; the one too many locks the account and tells its owner, once an hour at most.</summary>
    public Task FailedAsync(CmsUser user, SessionPlace place, CancellationToken cancellationToken) =>
        accounts.Work.RunAsync(
            async db =>
            {
                var locked = await lockout.FailedAsync(db, user.Id);
                accounts.Events.Add(db, user.Id, locked ? SecurityEventKind.Locked : SecurityEventKind.Failed, place);
                if (locked)
                    await mails.TellOnceAsync(
                        db,
                        $"accounts/locked/{user.Id}/{db.UtcNow:yyyyMMddHH}",
                        user,
                        "Accounts/Locked",
                        StepRoutes.Forgot
                    );
            },
            cancellationToken
        );

    /// <summary>Notes that somebody has wholly signed in.</summary>
    public Task SucceededAsync(string userId, SessionPlace place, CancellationToken cancellationToken) =>
        accounts.Work.RunAsync(
            async db =>
            {
                await Lockout.LiftAsync(db, userId);
                accounts.Events.Add(db, userId, SecurityEventKind.SignedIn, place);
            },
            cancellationToken
        );

    private Refusal? Judge(TimeSpan? wait, string what, SessionPlace place)
    {
        if (wait is not { } time)
            return null;
        accounts.Events.HeldBack(what, place);
        return new Refusal(TooMany, null, Math.Max(1, (int)Math.Ceiling(time.TotalMinutes)));
    }
}
