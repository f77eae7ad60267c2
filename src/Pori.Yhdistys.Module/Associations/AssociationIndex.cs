using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>What lists and the import ask of an association.</summary>
public sealed class AssociationIndex : ContentIndexRow
{
    /// <summary>Gets or sets the register number as digits only; empty when it has none.</summary>
    [Column(PersonalDataClass.None)]
    public string RegisterNumber { get; set; } = "";

    /// <summary>Gets or sets the Y-tunnus.</summary>
    [Column(PersonalDataClass.None)]
    public string BusinessId { get; set; } = "";

    /// <summary>Gets or sets active or dissolved.</summary>
    [Column(PersonalDataClass.None)]
    public string Status { get; set; } = "";
}

/// <summary>Fills the index.</summary>
internal sealed class AssociationIndexer : ContentIndex<AssociationIndex>
{
    protected override IEnumerable<AssociationIndex> Map(ContentItem item, ContentDefinitions definitions)
    {
        if (item.ContentType != AssociationPart.ContentType)
            return [];
        var part = item.As<AssociationPart>();
        return
        [
            new()
            {
                RegisterNumber = RegisterNumber.Digits(part.RegisterNumber.Text),
                BusinessId = part.BusinessId.Text,
                Status = part.Status.Text,
            },
        ];
    }
}

/// <summary>The slice's tables.</summary>
internal sealed class AssociationsTables : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<AssociationIndex>(index =>
        {
            index.HasIndexShape();
            index.Property(i => i.RegisterNumber).HasMaxLength(20);
            index.Property(i => i.BusinessId).HasMaxLength(20);
            index.HasIndex(i => new { i.RegisterNumber, i.Latest });
        });
}
