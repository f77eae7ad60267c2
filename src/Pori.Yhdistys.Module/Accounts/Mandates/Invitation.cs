using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>An invitation to act for a body, sent to an address. A new one to the same address replaces the old.</summary>
internal sealed class Invitation
{
    /// <summary>How long an invitation is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the body.</summary>
    [Column(PersonalDataClass.None)]
    public Guid BodyId { get; set; }

    /// <summary>Gets or sets the address as it was typed.</summary>
    [Column(PersonalDataClass.Contact)]
    public string Email { get; set; } = "";

    /// <summary>Gets or sets the roles, as <see cref="RoleSet" /> writes them.</summary>
    [Column(PersonalDataClass.None)]
    public string Roles { get; set; } = "";

    /// <summary>Gets or sets when the mandates shall end, or null for no end.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? MandatesUntilUtc { get; set; }

    /// <summary>Gets or sets the hash of what the mail's link carries; unique.</summary>
    [Column(PersonalDataClass.Credential)]
    public string TokenHash { get; set; } = "";

    /// <summary>Gets or sets who invited.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string InvitedBy { get; set; } = "";

    /// <summary>Gets or sets when.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets the first instant it is good no more.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime ExpiresUtc { get; set; }

    /// <summary>Gets or sets when it was accepted, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? UsedUtc { get; set; }

    /// <summary>Gets or sets when it was withdrawn or replaced, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? WithdrawnUtc { get; set; }

    /// <summary>Gets or sets the hand-over that it is for: then accepting it gives no role before its day. Null for others.</summary>
    [Column(PersonalDataClass.None)]
    public Guid? HandOverId { get; set; }

    /// <summary>Gets whether it can be accepted at an instant.</summary>
    public bool IsOpen(DateTime now) => UsedUtc is null && WithdrawnUtc is null && now < ExpiresUtc;
}
