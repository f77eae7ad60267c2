using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A keeper's roles that move to a successor on a day.</summary>
internal sealed class HandOver
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the body.</summary>
    [Column(PersonalDataClass.None)]
    public Guid BodyId { get; set; }

    /// <summary>Gets or sets the keeper who leaves.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string FromPersonId { get; set; } = "";

    /// <summary>Gets or sets the successor; null until the one invited by mail has accepted.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string? ToPersonId { get; set; }

    /// <summary>Gets or sets the roles that move, as <see cref="RoleSet" /> writes them.</summary>
    [Column(PersonalDataClass.None)]
    public string Roles { get; set; } = "";

    /// <summary>Gets or sets the instant from which they move.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime DueUtc { get; set; }

    /// <summary>Gets or sets when it was agreed.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets when they moved, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? DoneUtc { get; set; }

    /// <summary>Gets or sets when it was called off, or null.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? CancelledUtc { get; set; }

    /// <summary>Gets whether it is still to come.</summary>
    public bool IsOpen => DoneUtc is null && CancelledUtc is null;
}
