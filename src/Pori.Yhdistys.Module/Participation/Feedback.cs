using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>What somebody said of a page.</summary>
internal sealed class Feedback
{
    /// <summary>Gets or sets the time-ordered id.</summary>
    [Column(PersonalDataClass.None)]
    public Guid Id { get; set; }

    /// <summary>Gets or sets the path of the page.</summary>
    [Column(PersonalDataClass.None)]
    public string Page { get; set; } = "";

    /// <summary>Gets or sets what was said.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string Text { get; set; } = "";

    /// <summary>Gets or sets where an answer is wished, or null.</summary>
    [Column(PersonalDataClass.Contact)]
    public string? Email { get; set; }

    /// <summary>Gets or sets the language of the page.</summary>
    [Column(PersonalDataClass.None)]
    public string Culture { get; set; } = "";

    /// <summary>Gets or sets when it came.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime ReceivedUtc { get; set; }
}

/// <summary>The slice's tables.</summary>
internal sealed class ParticipationTables : IModelPart
{
    public void Build(ModelBuilder model) =>
        model.Entity<Feedback>(feedback =>
        {
            feedback.ToTable("Feedback").HasKey(f => f.Id);
            feedback.Property(f => f.Page).HasMaxLength(1024);
            feedback.Property(f => f.Text).HasMaxLength(GiveFeedback.MaxText);
            feedback.Property(f => f.Email).HasMaxLength(254);
            feedback.Property(f => f.Culture).HasMaxLength(10);
            feedback.HasIndex(f => f.ReceivedUtc);
        });
}
