using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Something that concerns the safety of a person's account, for the person to see.</summary>
public sealed class SecurityEvent
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets whose account it is.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string UserId { get; set; } = "";

    /// <summary>Gets or sets what happened, see <see cref="SecurityEventKind"/>.</summary>
    [Column(PersonalDataClass.None)]
    public string Kind { get; set; } = "";

    /// <summary>Gets or sets when.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime Utc { get; set; }

    /// <summary>Gets or sets the browser's family and system.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Browser { get; set; } = "";

    /// <summary>Gets or sets the network it came from.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Network { get; set; } = "";
}

/// <summary>The kinds of security events.</summary>
public static class SecurityEventKind
{
    /// <summary>Signed in.</summary>
    public const string SignedIn = "signed_in";

    /// <summary>A password or code did not match.</summary>
    public const string Failed = "failed";

    /// <summary>The account was locked for a while.</summary>
    public const string Locked = "locked";

    /// <summary>The account was made.</summary>
    public const string Registered = "registered";

    /// <summary>The password was changed, or reset by mail.</summary>
    public const string PasswordChanged = "password_changed";

    /// <summary>The address was changed.</summary>
    public const string EmailChanged = "email_changed";

    /// <summary>A second factor was added.</summary>
    public const string FactorAdded = "factor_added";

    /// <summary>A second factor was taken away.</summary>
    public const string FactorRemoved = "factor_removed";

    /// <summary>New recovery codes were made.</summary>
    public const string RecoveryCodesMade = "recovery_codes_made";

    /// <summary>A recovery code was used.</summary>
    public const string RecoveryCodeUsed = "recovery_code_used";

    /// <summary>One session was ended from the list.</summary>
    public const string SessionEnded = "session_ended";

    /// <summary>All sessions were ended.</summary>
    public const string SessionsEnded = "sessions_ended";

    /// <summary>A sign-in service was tied to the account.</summary>
    public const string ProviderLinked = "provider_linked";

    /// <summary>An operator helped: unlocked, closed or took factors away.</summary>
    public const string ByOperator = "by_operator";
}

/// <summary>Notes security events: a row for the person, a line for the log. Neither holds an address or a secret.</summary>
public sealed partial class SecurityEvents(IdGenerator ids, ILogger<SecurityEvents> logger)
{
    /// <summary>The place of what an operator does by command.</summary>
    public static SessionPlace NoPlace { get; } = new("", "");

    /// <summary>Notes an event in the running unit of work.</summary>
    public void Add(CmsDbContext db, string userId, string kind, SessionPlace place)
    {
        db.Add(
            new SecurityEvent
            {
                Id = ids.NewCaseId(new DateTimeOffset(db.UtcNow)),
                UserId = userId,
                Kind = kind,
                Utc = db.UtcNow,
                Browser = place.Browser,
                Network = place.Network,
            }
        );
        Log.Noted(logger, kind, userId);
    }

    /// <summary>Notes a try at an account that does not exist, in the log alone.</summary>
    public void NobodyTried(SessionPlace place) => Log.NobodyTried(logger, place.Network);

    /// <summary>Notes that tries are held back, in the log alone.</summary>
    public void HeldBack(string what, SessionPlace place) => Log.HeldBack(logger, what, place.Network);

    private static partial class Log
    {
        [LoggerMessage(700, LogLevel.Information, "Security: {Kind}, user {UserId}")]
        public static partial void Noted(ILogger logger, string kind, string userId);

        [LoggerMessage(701, LogLevel.Information, "Security: a try at an account that does not exist, from {Network}")]
        public static partial void NobodyTried(ILogger logger, string network);

        [LoggerMessage(702, LogLevel.Warning, "Security: too many tries of {What}, from {Network}")]
        public static partial void HeldBack(ILogger logger, string what, string network);
    }
}
