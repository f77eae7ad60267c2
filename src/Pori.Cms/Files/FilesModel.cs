using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>The tables of the files of cases.</summary>
internal sealed class FilesModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<StoredFile>(BuildFiles);
        model.Entity<StoredFileOwner>(BuildOwners);
    }

    private static void BuildFiles(EntityTypeBuilder<StoredFile> file)
    {
        file.ToTable("StoredFile").HasKey(f => f.Id);
        file.Ignore(f => f.IsHeld);
        file.Property(f => f.PublicId).HasMaxLength(26);
        file.Property(f => f.DiskName).HasMaxLength(26);
        file.Property(f => f.OwnerKind).HasMaxLength(FileOwner.MostKind);
        file.Property(f => f.OwnerId).HasMaxLength(FileOwner.MostId);
        file.Property(f => f.Slot).HasMaxLength(FileSlot.MostName);
        file.Property(f => f.Name).HasMaxLength(FileName.MostLength);
        file.Property(f => f.MediaType).HasMaxLength(100);
        file.Property(f => f.Sha256).HasMaxLength(64);
        file.Property(f => f.State).HasConversion<string>().HasMaxLength(20);
        file.Property(f => f.Reason).HasMaxLength(40);
        file.Property(f => f.UploadedBy).HasMaxLength(100);
        file.Property(f => f.Version).IsConcurrencyToken();
        file.HasIndex(f => f.PublicId).IsUnique();
        file.HasIndex(f => f.DiskName).IsUnique();
        file.HasIndex(f => new
        {
            f.OwnerKind,
            f.OwnerId,
            f.Slot,
        });
        file.HasIndex(f => new { f.State, f.ScanDueUtc });
    }

    private static void BuildOwners(EntityTypeBuilder<StoredFileOwner> owner)
    {
        owner.ToTable("StoredFileOwner").HasKey(o => new { o.Kind, o.Id });
        owner.Property(o => o.Kind).HasMaxLength(FileOwner.MostKind);
        owner.Property(o => o.Id).HasMaxLength(FileOwner.MostId);
    }
}
