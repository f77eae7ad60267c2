using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>How somebody came to a mandate.</summary>
internal enum MandateOrigin
{
    /// <summary>The person started the group or brought the company here.</summary>
    First,

    /// <summary>An officer approved the person's claim of an association.</summary>
    Claim,

    /// <summary>The person accepted an invitation.</summary>
    Invitation,

    /// <summary>The one before handed over.</summary>
    HandOver,

    /// <summary>A keeper gave a further role to somebody who acts for the body already.</summary>
    Keeper,

    /// <summary>An officer of the city gave it.</summary>
    Officer,
}

/// <summary>A person's role in a body, from an instant until another; never removed, only ended.</summary>
internal sealed class Mandate
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the body.</summary>
    [Column(PersonalDataClass.None)]
    public Guid BodyId { get; set; }

    /// <summary>Gets or sets the user's id.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string PersonId { get; set; } = "";

    /// <summary>Gets or sets what the person may do.</summary>
    [Column(PersonalDataClass.None)]
    public MandateRole Role { get; set; }

    /// <summary>Gets or sets the first instant it holds.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime FromUtc { get; set; }

    /// <summary>Gets or sets the first instant it holds no more, or null for no end.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? UntilUtc { get; set; }

    /// <summary>Gets or sets who granted it.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string GrantedBy { get; set; } = "";

    /// <summary>Gets or sets how it was granted.</summary>
    [Column(PersonalDataClass.None)]
    public MandateOrigin GrantedHow { get; set; }

    /// <summary>Gets or sets when it was taken back, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? RevokedUtc { get; set; }

    /// <summary>Gets or sets who took it back; empty while nobody has.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string RevokedBy { get; set; } = "";

    /// <summary>Gets or sets why it was taken back.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string RevokedWhy { get; set; } = "";

    /// <summary>Gets or sets when its end was reminded of, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? RemindedUtc { get; set; }

    /// <summary>Gets or sets the version that guards against lost updates.</summary>
    [Column(PersonalDataClass.None)]
    public int Version { get; set; }
}
