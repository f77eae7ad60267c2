using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pori.Cms.Storage;

/// <summary>The kernel's own tables, under the names that Orchard's queries use.</summary>
internal sealed class KernelModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Document>().ToTable("Document").HasKey(d => d.Id);
        model.Entity<SiteDocument>(BuildSiteDocument);
        model.Entity<ChangeRecord>(BuildFeed);
        model.Entity<OutboxMessage>(BuildOutbox);
        model.Entity<IdempotencyRecord>(BuildAnswers);
        model.Entity<CmsUser>(BuildUser);
        KernelIndexModel.Build(model);
    }

    private static void BuildUser(EntityTypeBuilder<CmsUser> user)
    {
        user.Property(u => u.GivenName).HasMaxLength(CmsUser.LongestName);
        user.Property(u => u.FamilyName).HasMaxLength(CmsUser.LongestName);
        user.Property(u => u.PreferredCulture).HasMaxLength(10);
    }

    private static void BuildSiteDocument(EntityTypeBuilder<SiteDocument> site)
    {
        site.ToTable("SiteDocument").HasKey(d => d.Name);
        site.Property(d => d.Name).HasMaxLength(100);
        site.Property(d => d.Version).IsConcurrencyToken();
    }

    private static void BuildFeed(EntityTypeBuilder<ChangeRecord> change)
    {
        change.ToTable("ChangeFeed").HasKey(c => c.Sequence);
        change.Property(c => c.Sequence).ValueGeneratedOnAdd();
        change.Property(c => c.Kind).HasMaxLength(20);
        change.Property(c => c.Id).HasMaxLength(256);
        change.HasIndex(c => new { c.Kind, c.Id });
    }

    private static void BuildOutbox(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox").HasKey(m => m.Id);
        message.Property(m => m.Kind).HasMaxLength(40);
        message.Property(m => m.Key).HasMaxLength(200);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.Kind, m.DueUtc }).HasFilter("\"DeliveredUtc\" IS NULL AND \"FailedUtc\" IS NULL");
    }

    private static void BuildAnswers(EntityTypeBuilder<IdempotencyRecord> record)
    {
        record.ToTable("Idempotency").HasKey(r => new { r.Actor, r.Key });
        record.Property(r => r.Actor).HasMaxLength(100);
        record.Property(r => r.Key).HasMaxLength(100);
        record.HasIndex(r => r.CreatedUtc);
    }
}
