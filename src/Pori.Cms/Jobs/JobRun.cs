using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Jobs;

/// <summary>What a job did last.</summary>
public sealed class JobRun
{
    /// <summary>Gets or sets the job's name.</summary>
    [Column(PersonalDataClass.None)]
    public string Name { get; set; } = "";

    /// <summary>Gets or sets when the last run began.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime StartedUtc { get; set; }

    /// <summary>Gets or sets when the last run ended; null while it goes on, or after a kill in it.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? EndedUtc { get; set; }

    /// <summary>Gets or sets why the last run failed, or null.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string? Error { get; set; }

    /// <summary>Gets or sets how many runs have failed one after another.</summary>
    [Column(PersonalDataClass.None)]
    public int Failures { get; set; }
}

/// <summary>The table of the jobs' last runs. When they come next is in the scheduler's own tables.</summary>
internal sealed class JobTables : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<JobRun>(run =>
        {
            run.ToTable("JobRun").HasKey(r => r.Name);
            run.Property(r => r.Name).HasMaxLength(100);
        });
}
