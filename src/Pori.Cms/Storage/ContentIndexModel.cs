using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pori.Cms.Storage;

/// <summary>The shape that every content index table has.</summary>
public static class ContentIndexModel
{
    /// <summary>Maps an index row to the table of its own name, tied to its document and found by it and by the item.</summary>
    public static void HasIndexShape<TRow>(this EntityTypeBuilder<TRow> row)
        where TRow : ContentIndexRow
    {
        row.ToTable(typeof(TRow).Name).HasKey(i => i.Id);
        row.Property(i => i.ContentItemId).HasMaxLength(26);
        row.HasOne<Document>().WithMany().HasForeignKey(i => i.DocumentId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(i => i.DocumentId);
        row.HasIndex(i => new { i.ContentItemId, i.Latest });
    }
}
