namespace Pori.Cms.Identity;

/// <summary>The types of the claims that a session gives its principal, besides id, user name, e-mail and roles.</summary>
public static class AccountClaims
{
    /// <summary>The name for people to read.</summary>
    public const string DisplayName = "pori:name";

    /// <summary>The language of the person's mails.</summary>
    public const string Culture = "pori:culture";

    /// <summary>The hash of the session's id: names a session without opening it.</summary>
    public const string Session = "pori:session";

    /// <summary>When the session began to be this person's, in UTC, round-trip format.</summary>
    public const string ProvenAt = "pori:proven";

    /// <summary>How the person signed in.</summary>
    public const string Method = "pori:method";

    /// <summary>There when a second factor, or what counts as one, was shown.</summary>
    public const string SecondFactor = "pori:second-factor";

    /// <summary>There when a strong electronic identification was shown.</summary>
    public const string Strong = "pori:strong";

    /// <summary>There while a member of staff has not shown a second factor; such a principal has no roles.</summary>
    public const string NeedsSecondFactor = "pori:needs-second-factor";
}
