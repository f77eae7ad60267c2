using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pori.Cms.Storage;

/// <summary>The kernel's own tables, under the names that Orchard's queries use.</summary>
internal sealed class KernelModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Document>().ToTable("Document").HasKey(d => d.Id);
        model.Entity<SiteDocument>(site =>
        {
            site.ToTable("SiteDocument").HasKey(d => d.Name);
            site.Property(d => d.Name).HasMaxLength(100);
            site.Property(d => d.Version).IsConcurrencyToken();
        });
        model.Entity<ChangeRecord>(change =>
        {
            change.ToTable("ChangeFeed").HasKey(c => c.Sequence);
            change.Property(c => c.Sequence).ValueGeneratedOnAdd();
            change.Property(c => c.Kind).HasMaxLength(20);
            change.Property(c => c.Id).HasMaxLength(256);
            change.HasIndex(c => new { c.Kind, c.Id });
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("Outbox").HasKey(m => m.Id);
            message.Property(m => m.Kind).HasMaxLength(40);
            message.Property(m => m.Key).HasMaxLength(200);
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => m.DueUtc).HasFilter("\"DeliveredUtc\" IS NULL");
        });
        model.Entity<IdempotencyRecord>(record =>
        {
            record.ToTable("Idempotency").HasKey(r => new { r.Actor, r.Key });
            record.Property(r => r.Actor).HasMaxLength(100);
            record.Property(r => r.Key).HasMaxLength(100);
            record.HasIndex(r => r.CreatedUtc);
        });
        BuildIndexes(model);
    }

    private static void BuildIndexes(ModelBuilder model)
    {
        model.Entity<ContentItemIndex>(index =>
        {
            index.HasIndexShape();
            index.HasIndex(i => i.ContentItemVersionId).IsUnique();
            index
                .HasIndex(i => i.ContentItemId)
                .IsUnique()
                .HasFilter("\"Published\"")
                .HasDatabaseName("UX_OnePublished");
            index
                .HasIndex(i => new { i.ContentItemId, i.Latest })
                .IsUnique()
                .HasFilter("\"Latest\"")
                .HasDatabaseName("UX_OneLatest");
            index.HasIndex(i => new
            {
                i.ContentType,
                i.Published,
                i.PublishedUtc,
            });
            index.HasIndex(i => new
            {
                i.ContentType,
                i.Latest,
                i.DisplayText,
            });
        });
        model.Entity<AutoroutePartIndex>(index =>
        {
            index.HasIndexShape();
            index.Property(i => i.Path).HasMaxLength(1024);
            index.HasIndex(i => i.Path).IsUnique().HasFilter("\"Published\"").HasDatabaseName("UX_PublishedPath");
            index.HasIndex(i => new { i.Path, i.Latest });
        });
        model.Entity<AliasPartIndex>(index =>
        {
            index.HasIndexShape();
            index.Property(i => i.Alias).HasMaxLength(735);
            index.HasIndex(i => i.Alias).IsUnique().HasFilter("\"Published\"").HasDatabaseName("UX_PublishedAlias");
        });
        model.Entity<ContainedPartIndex>(index =>
        {
            index.HasIndexShape();
            index.HasIndex(i => new
            {
                i.ListContentItemId,
                i.Published,
                i.Order,
            });
        });
        model.Entity<LocalizedContentItemIndex>(index =>
        {
            index.HasIndexShape();
            index.HasIndex(i => new { i.LocalizationSet, i.Culture });
        });
        model.Entity<TaxonomyIndex>(index =>
        {
            index.HasIndexShape();
            index.HasIndex(i => new { i.TermContentItemId, i.Published });
            index.HasIndex(i => new
            {
                i.ContentType,
                i.Published,
                i.ContentField,
            });
        });
        model.Entity<TermIndex>(index =>
        {
            index.HasIndexShape();
            index.HasIndex(i => i.TermContentItemId);
        });
    }
}

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
