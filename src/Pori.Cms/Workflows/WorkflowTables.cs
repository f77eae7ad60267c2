using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pori.Cms.Storage;

namespace Pori.Cms.Workflows;

/// <summary>The tables of workflow types and instances.</summary>
internal sealed class WorkflowTables : IModelPart
{
    public const int IdLength = 26;
    public const int ActivityIdLength = 64;
    public const int CorrelationIdLength = 100;
    private const int NameLength = 100;

    public void Build(ModelBuilder model)
    {
        model.Entity<WorkflowTypeVersion>(BuildVersions);
        model.Entity<WorkflowInstance>(BuildInstances);
        model.Entity<WorkflowBlocking>(BuildBlocking);
        model.Entity<WorkflowSchedule>(BuildSchedules);
    }

    private static void BuildVersions(EntityTypeBuilder<WorkflowTypeVersion> version)
    {
        version.ToTable("WorkflowTypeVersion").HasKey(v => v.Id);
        version.Property(v => v.WorkflowTypeId).HasMaxLength(IdLength);
        version.HasIndex(v => new { v.WorkflowTypeId, v.Number }).IsUnique();
        version
            .HasIndex(v => v.WorkflowTypeId)
            .IsUnique()
            .HasFilter("\"IsCurrent\"")
            .HasDatabaseName("UX_CurrentWorkflowType");
    }

    private static void BuildInstances(EntityTypeBuilder<WorkflowInstance> instance)
    {
        instance.ToTable("WorkflowInstance").HasKey(i => i.WorkflowId);
        instance.Property(i => i.WorkflowId).HasMaxLength(IdLength);
        instance.Property(i => i.WorkflowTypeId).HasMaxLength(IdLength);
        instance.Property(i => i.Status).HasMaxLength(10);
        instance.Property(i => i.CorrelationId).HasMaxLength(CorrelationIdLength);
        instance.Property(i => i.LeasedBy).HasMaxLength(IdLength);
        instance.Property(i => i.Version).IsConcurrencyToken();
        instance
            .HasOne<WorkflowTypeVersion>()
            .WithMany()
            .HasForeignKey(i => i.TypeVersionId)
            .OnDelete(DeleteBehavior.Restrict);
        instance.HasIndex(i => i.CorrelationId);
        instance.HasIndex(i => new { i.Status, i.LeasedUntilUtc });
        instance.HasIndex(i => new { i.WorkflowTypeId, i.Status });
        instance.HasIndex(i => i.EndedUtc);
    }

    private static void BuildBlocking(EntityTypeBuilder<WorkflowBlocking> blocking)
    {
        blocking.ToTable("WorkflowBlocking").HasKey(b => b.Id);
        blocking.Property(b => b.WorkflowId).HasMaxLength(IdLength);
        blocking.Property(b => b.ActivityId).HasMaxLength(ActivityIdLength);
        blocking.Property(b => b.ActivityName).HasMaxLength(NameLength);
        blocking.Property(b => b.CorrelationId).HasMaxLength(CorrelationIdLength);
        blocking
            .HasOne<WorkflowInstance>()
            .WithMany()
            .HasForeignKey(b => b.WorkflowId)
            .OnDelete(DeleteBehavior.Cascade);
        blocking.HasIndex(b => new { b.WorkflowId, b.ActivityId }).IsUnique();
        blocking.HasIndex(b => new { b.ActivityName, b.CorrelationId });
        blocking.HasIndex(b => b.DueUtc);
    }

    private static void BuildSchedules(EntityTypeBuilder<WorkflowSchedule> schedule)
    {
        schedule.ToTable("WorkflowSchedule").HasKey(s => new { s.WorkflowTypeId, s.ActivityId });
        schedule.Property(s => s.WorkflowTypeId).HasMaxLength(IdLength);
        schedule.Property(s => s.ActivityId).HasMaxLength(ActivityIdLength);
        schedule.Property(s => s.Cron).HasMaxLength(NameLength);
    }
}
