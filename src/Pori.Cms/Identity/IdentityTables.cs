using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>The area's tables.</summary>
internal sealed class IdentityTables : IModelPart
{
    private const int LongestHash = 64;
    private const int LongestPlace = 64;
    private const int LongestUserId = 450;

    public void Build(ModelBuilder model)
    {
        model.Entity<UserSession>(BuildSession);
        model.Entity<UsedProof>(BuildProof);
        model.Entity<SecurityEvent>(BuildEvent);
        model.Entity<IdentityUserPasskey<string>>(BuildPasskey);
    }

    private static void BuildSession(EntityTypeBuilder<UserSession> session)
    {
        session.ToTable("UserSession").HasKey(s => s.Hash);
        session.Property(s => s.Hash).HasMaxLength(LongestHash);
        session.Property(s => s.UserId).HasMaxLength(LongestUserId);
        session.Property(s => s.Stamp).HasMaxLength(64);
        session.Property(s => s.Method).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(LongestPlace);
        session.Property(s => s.Network).HasMaxLength(LongestPlace);
        session.HasIndex(s => s.UserId);
        session.HasIndex(s => s.SeenUtc);
        session.HasOne<CmsUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void BuildProof(EntityTypeBuilder<UsedProof> proof)
    {
        proof.ToTable("UsedProof").HasKey(p => p.Hash);
        proof.Property(p => p.Hash).HasMaxLength(LongestHash);
        proof.HasIndex(p => p.UntilUtc);
    }

    private static void BuildEvent(EntityTypeBuilder<SecurityEvent> noted)
    {
        noted.ToTable("SecurityEvent").HasKey(e => e.Id);
        noted.Property(e => e.UserId).HasMaxLength(LongestUserId);
        noted.Property(e => e.Kind).HasMaxLength(40);
        noted.Property(e => e.Browser).HasMaxLength(LongestPlace);
        noted.Property(e => e.Network).HasMaxLength(LongestPlace);
        noted.HasIndex(e => new { e.UserId, e.Utc });
        noted.HasOne<CmsUser>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    // As the third version of Identity's schema has it; its context builds the first one.
    private static void BuildPasskey(EntityTypeBuilder<IdentityUserPasskey<string>> passkey)
    {
        passkey.ToTable("AspNetUserPasskeys").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.OwnsOne(p => p.Data).ToJson();
        passkey.HasOne<CmsUser>().WithMany().HasForeignKey(p => p.UserId).IsRequired();
    }
}
