using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>How far a claim has come.</summary>
internal enum ClaimState
{
    /// <summary>An officer has not decided yet.</summary>
    Waiting,

    /// <summary>The person may act for the association.</summary>
    Approved,

    /// <summary>The person may not; the reason says why.</summary>
    Refused,
}

/// <summary>A person says that they act for an association of the register.</summary>
internal sealed class AssociationClaim
{
    public const int LongestPosition = 100;
    public const int LongestText = 1000;

    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the association's body.</summary>
    [Column(PersonalDataClass.None)]
    public Guid BodyId { get; set; }

    /// <summary>Gets or sets who claims.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string PersonId { get; set; } = "";

    /// <summary>Gets or sets the position that the person says they have, such as secretary.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Position { get; set; } = "";

    /// <summary>Gets or sets what the person adds.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Text { get; set; } = "";

    /// <summary>Gets or sets how far it has come.</summary>
    [Column(PersonalDataClass.None)]
    public ClaimState State { get; set; }

    /// <summary>Gets or sets when it was made.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets who decided; empty while it waits.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string DecidedBy { get; set; } = "";

    /// <summary>Gets or sets when it was decided, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? DecidedUtc { get; set; }

    /// <summary>Gets or sets why it was refused.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Reason { get; set; } = "";
}
