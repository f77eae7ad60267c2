using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.AnnualClock;

/// <summary>A date of the municipal year that associations should know of in advance.</summary>
[PartName("AnnualClockEntry")]
public sealed class AnnualClockEntryPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "AnnualClockEntry";

    /// <summary>Gets the day, or any day of the month when only the month is known.</summary>
    public DateField Date => Field<DateField>();

    /// <summary>Gets the last day.</summary>
    public DateField EndDate => Field<DateField>();

    /// <summary>Gets whether only the month is known.</summary>
    public BooleanField MonthOnly => Field<BooleanField>();

    /// <summary>Gets the kind: call, report, training, meeting, newsletter or event.</summary>
    public TextField Kind => Field<TextField>();

    /// <summary>Gets whom it concerns.</summary>
    public MultiTextField Audiences => Field<MultiTextField>();

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets where one reads more.</summary>
    public LinkField Link => Field<LinkField>();
}
