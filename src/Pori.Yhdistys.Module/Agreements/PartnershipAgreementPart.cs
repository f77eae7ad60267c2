using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Agreements;

/// <summary>A partnership agreement (kumppanuussopimus) as the public sees it.</summary>
[PartName("PartnershipAgreement")]
public sealed class PartnershipAgreementPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "PartnershipAgreement";

    /// <summary>Gets the association.</summary>
    public ContentPickerField Association => Field<ContentPickerField>();

    /// <summary>Gets the partner's name when it is no association of the register.</summary>
    public TextField PartnerName => Field<TextField>();

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets the goals.</summary>
    public HtmlField Goals => Field<HtmlField>();

    /// <summary>Gets the first day.</summary>
    public DateField Starts => Field<DateField>();

    /// <summary>Gets the last day.</summary>
    public DateField Ends => Field<DateField>();

    /// <summary>Gets the grant of a year in euros.</summary>
    public NumericField AnnualGrant => Field<NumericField>();

    /// <summary>Gets the division that answers for it.</summary>
    public TextField Division => Field<TextField>();

    /// <summary>Gets the contact person.</summary>
    public ContentPickerField Contact => Field<ContentPickerField>();

    /// <summary>Gets the day of the next annual discussion.</summary>
    public DateField NextDiscussion => Field<DateField>();

    /// <summary>Gets the indicators, one a line.</summary>
    public TextField Indicators => Field<TextField>();
}
