using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>What happened to who may act for a body.</summary>
internal enum MandateEventKind
{
    Started,
    Claimed,
    ClaimApproved,
    ClaimRefused,
    Invited,
    InvitationWithdrawn,
    InvitationAccepted,
    Changed,
    Revoked,
    Left,
    HandOverAgreed,
    HandOverCalledOff,
    HandedOver,
}

/// <summary>A line of a body's history: who did what, when, and on whose behalf. Lines are only added.</summary>
internal sealed class MandateEvent
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the body.</summary>
    [Column(PersonalDataClass.None)]
    public Guid BodyId { get; set; }

    /// <summary>Gets or sets the line's place in the body's history.</summary>
    [Column(PersonalDataClass.None)]
    public long Number { get; set; }

    /// <summary>Gets or sets when.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime Utc { get; set; }

    /// <summary>Gets or sets what happened.</summary>
    [Column(PersonalDataClass.None)]
    public MandateEventKind Kind { get; set; }

    /// <summary>Gets or sets who did it; empty for the system.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string ActorId { get; set; } = "";

    /// <summary>Gets or sets the name of who did it, as it was then.</summary>
    [Column(PersonalDataClass.Contact)]
    public string ActorName { get; set; } = "";

    /// <summary>Gets or sets on whose behalf: the name of the body or of the city; empty when for themselves.</summary>
    [Column(PersonalDataClass.None)]
    public string Behalf { get; set; } = "";

    /// <summary>Gets or sets the name or address of whom it concerns, as it was then.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Whom { get; set; } = "";

    /// <summary>Gets or sets the roles it concerns, as <see cref="RoleSet" /> writes them.</summary>
    [Column(PersonalDataClass.None)]
    public string Roles { get; set; } = "";

    /// <summary>Gets or sets the reason that was given.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Reason { get; set; } = "";
}
