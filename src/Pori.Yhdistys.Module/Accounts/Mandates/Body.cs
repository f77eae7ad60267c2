using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A body that people act for.</summary>
internal sealed class Body
{
    /// <summary>The city's own body: there is one, made when its first mandate is given.</summary>
    public static readonly Guid City = new("00000000-0000-7000-8000-000000000001");

    public const int LongestName = 200;

    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets what it is.</summary>
    [Column(PersonalDataClass.None)]
    public BodyKind Kind { get; set; }

    /// <summary>Gets or sets its name.</summary>
    [Column(PersonalDataClass.None)]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the content item of the association, or null for other kinds; unique.</summary>
    [Column(PersonalDataClass.None)]
    public string? AssociationId { get; set; }

    /// <summary>Gets or sets the Y-tunnus; empty when it has none.</summary>
    [Column(PersonalDataClass.None)]
    public string BusinessId { get; set; } = "";

    /// <summary>Gets or sets who answers for a group; empty for other kinds.</summary>
    [Column(PersonalDataClass.Contact)]
    public string ResponsibleName { get; set; } = "";

    /// <summary>Gets or sets who brought it here.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string CreatedBy { get; set; } = "";

    /// <summary>Gets or sets when.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime CreatedUtc { get; set; }

    /// <summary>Gets or sets the number of changes of who may act for it; whoever changes that counts up first, and so waits for others.</summary>
    [Column(PersonalDataClass.None)]
    public int Version { get; set; }
}
