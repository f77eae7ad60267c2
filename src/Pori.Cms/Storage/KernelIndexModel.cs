using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Pori.Cms.Storage;

/// <summary>The tables of the kernel's own content indices.</summary>
internal static class KernelIndexModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<ContentItemIndex>(BuildEnvelopes);
        model.Entity<AutoroutePartIndex>(BuildPaths);
        model.Entity<AliasPartIndex>(BuildAliases);
        model.Entity<ContainedPartIndex>(BuildLists);
        model.Entity<LocalizedContentItemIndex>(BuildTranslations);
        model.Entity<TaxonomyIndex>(BuildChosenTerms);
        model.Entity<TermIndex>(BuildTerms);
    }

    private static void BuildEnvelopes(EntityTypeBuilder<ContentItemIndex> index)
    {
        index.HasIndexShape();
        index.HasIndex(i => i.ContentItemVersionId).IsUnique();
        index.HasIndex(i => i.ContentItemId).IsUnique().HasFilter("\"Published\"").HasDatabaseName("UX_OnePublished");
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
    }

    private static void BuildPaths(EntityTypeBuilder<AutoroutePartIndex> index)
    {
        index.HasIndexShape();
        index.Property(i => i.Path).HasMaxLength(1024);
        index.HasIndex(i => i.Path).IsUnique().HasFilter("\"Published\"").HasDatabaseName("UX_PublishedPath");
        index.HasIndex(i => new { i.Path, i.Latest });
    }

    private static void BuildAliases(EntityTypeBuilder<AliasPartIndex> index)
    {
        index.HasIndexShape();
        index.Property(i => i.Alias).HasMaxLength(735);
        index.HasIndex(i => i.Alias).IsUnique().HasFilter("\"Published\"").HasDatabaseName("UX_PublishedAlias");
    }

    private static void BuildLists(EntityTypeBuilder<ContainedPartIndex> index)
    {
        index.HasIndexShape();
        index.HasIndex(i => new
        {
            i.ListContentItemId,
            i.Published,
            i.Order,
        });
    }

    private static void BuildTranslations(EntityTypeBuilder<LocalizedContentItemIndex> index)
    {
        index.HasIndexShape();
        index.HasIndex(i => new { i.LocalizationSet, i.Culture });
    }

    private static void BuildChosenTerms(EntityTypeBuilder<TaxonomyIndex> index)
    {
        index.HasIndexShape();
        index.HasIndex(i => new { i.TermContentItemId, i.Published });
        index.HasIndex(i => new
        {
            i.ContentType,
            i.Published,
            i.ContentField,
        });
    }

    private static void BuildTerms(EntityTypeBuilder<TermIndex> index)
    {
        index.HasIndexShape();
        index.HasIndex(i => i.TermContentItemId);
    }
}
