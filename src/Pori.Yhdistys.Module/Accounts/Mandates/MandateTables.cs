using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The tables of who may act for whom.</summary>
internal sealed class MandateTables : IModelPart
{
    public const int LongestReason = 500;
    private const int LongestId = 450;
    private const int LongestRoles = 100;

    public void Build(ModelBuilder model)
    {
        model.Entity<Body>(BuildBody);
        model.Entity<Mandate>(BuildMandate);
        model.Entity<Invitation>(BuildInvitation);
        model.Entity<HandOver>(BuildHandOver);
        model.Entity<AssociationClaim>(BuildClaim);
        model.Entity<MandateEvent>(BuildEvent);
    }

    private static void BuildBody(EntityTypeBuilder<Body> body)
    {
        body.ToTable("Body").HasKey(b => b.Id);
        body.Property(b => b.Name).HasMaxLength(Body.LongestName);
        body.Property(b => b.AssociationId).HasMaxLength(26);
        body.Property(b => b.BusinessId).HasMaxLength(9);
        body.Property(b => b.ResponsibleName).HasMaxLength((2 * CmsUser.LongestName) + 1);
        body.Property(b => b.CreatedBy).HasMaxLength(LongestId);
        body.HasIndex(b => b.AssociationId).IsUnique();
    }

    private static void BuildMandate(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.ToTable(
            "Mandate",
            table => table.HasCheckConstraint("CK_Mandate_Period", "\"UntilUtc\" IS NULL OR \"UntilUtc\" > \"FromUtc\"")
        );
        mandate.HasKey(m => m.Id);
        mandate.Property(m => m.PersonId).HasMaxLength(LongestId);
        mandate.Property(m => m.GrantedBy).HasMaxLength(LongestId);
        mandate.Property(m => m.RevokedBy).HasMaxLength(LongestId);
        mandate.Property(m => m.RevokedWhy).HasMaxLength(LongestReason);
        mandate.Property(m => m.Version).IsConcurrencyToken();
        mandate.HasIndex(m => new { m.BodyId, m.PersonId });
        mandate.HasIndex(m => m.PersonId);
        mandate.HasIndex(m => m.UntilUtc).HasFilter("\"RevokedUtc\" IS NULL AND \"RemindedUtc\" IS NULL");
        mandate.HasOne<Body>().WithMany().HasForeignKey(m => m.BodyId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasOne<CmsUser>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildInvitation(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("Invitation").HasKey(i => i.Id);
        invitation.Property(i => i.Email).HasMaxLength(254);
        invitation.Property(i => i.Roles).HasMaxLength(LongestRoles);
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.Property(i => i.InvitedBy).HasMaxLength(LongestId);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => i.BodyId);
        invitation.HasOne<Body>().WithMany().HasForeignKey(i => i.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildHandOver(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("HandOver").HasKey(h => h.Id);
        handOver.Property(h => h.FromPersonId).HasMaxLength(LongestId);
        handOver.Property(h => h.ToPersonId).HasMaxLength(LongestId);
        handOver.Property(h => h.Roles).HasMaxLength(LongestRoles);
        handOver.HasIndex(h => h.BodyId);
        handOver.HasIndex(h => h.DueUtc).HasFilter("\"DoneUtc\" IS NULL AND \"CancelledUtc\" IS NULL");
        handOver.HasOne<Body>().WithMany().HasForeignKey(h => h.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildClaim(EntityTypeBuilder<AssociationClaim> claim)
    {
        claim.ToTable("AssociationClaim").HasKey(c => c.Id);
        claim.Property(c => c.PersonId).HasMaxLength(LongestId);
        claim.Property(c => c.Position).HasMaxLength(AssociationClaim.LongestPosition);
        claim.Property(c => c.Text).HasMaxLength(AssociationClaim.LongestText);
        claim.Property(c => c.DecidedBy).HasMaxLength(LongestId);
        claim.Property(c => c.Reason).HasMaxLength(LongestReason);
        claim.HasIndex(c => new { c.BodyId, c.PersonId }).IsUnique().HasFilter("\"State\" = 0");
        claim.HasIndex(c => new { c.State, c.CreatedUtc });
        claim.HasIndex(c => c.PersonId);
        claim.HasOne<Body>().WithMany().HasForeignKey(c => c.BodyId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void BuildEvent(EntityTypeBuilder<MandateEvent> line)
    {
        line.ToTable("MandateEvent").HasKey(e => e.Id);
        line.Property(e => e.ActorId).HasMaxLength(LongestId);
        line.Property(e => e.ActorName).HasMaxLength(254);
        line.Property(e => e.Behalf).HasMaxLength(Body.LongestName);
        line.Property(e => e.Whom).HasMaxLength(254);
        line.Property(e => e.Roles).HasMaxLength(LongestRoles);
        line.Property(e => e.Reason).HasMaxLength(LongestReason);
        line.HasIndex(e => new { e.BodyId, e.Number }).IsUnique();
        line.HasOne<Body>().WithMany().HasForeignKey(e => e.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
