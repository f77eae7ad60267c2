using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>A grant form (avustusmuoto): what the city gives grants for.</summary>
[PartName("GrantForm")]
public sealed class GrantFormPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "GrantForm";

    /// <summary>Gets the place in lists.</summary>
    public NumericField Order => Field<NumericField>();

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets who may apply.</summary>
    public TextField ForWhom => Field<TextField>();

    /// <summary>Gets how much.</summary>
    public TextField Amount => Field<TextField>();

    /// <summary>Gets when one may apply.</summary>
    public TextField When => Field<TextField>();

    /// <summary>Gets who decides.</summary>
    public TextField DecidedBy => Field<TextField>();
}

/// <summary>A grant call (avustushaku): a period, money and criteria.</summary>
[PartName("GrantCall")]
public sealed class GrantCallPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "GrantCall";

    /// <summary>Gets the grant form.</summary>
    public ContentPickerField Form => Field<ContentPickerField>();

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets when it opens.</summary>
    public DateTimeField OpensAt => Field<DateTimeField>();

    /// <summary>Gets when it closes; applications of that very instant are late.</summary>
    public DateTimeField ClosesAt => Field<DateTimeField>();

    /// <summary>Gets whether it is open all the time.</summary>
    public BooleanField Continuous => Field<BooleanField>();

    /// <summary>Gets the appropriation in euros.</summary>
    public NumericField Budget => Field<NumericField>();

    /// <summary>Gets the least sum in euros.</summary>
    public NumericField MinAmount => Field<NumericField>();

    /// <summary>Gets the greatest sum in euros.</summary>
    public NumericField MaxAmount => Field<NumericField>();

    /// <summary>Gets who may apply.</summary>
    public TextField ForWhom => Field<TextField>();

    /// <summary>Gets the attachments, one a line.</summary>
    public TextField Attachments => Field<TextField>();

    /// <summary>Gets the instructions.</summary>
    public HtmlField Instructions => Field<HtmlField>();

    /// <summary>Gets who decides.</summary>
    public TextField DecidedBy => Field<TextField>();

    /// <summary>Gets when a decision is expected.</summary>
    public TextField DecisionExpected => Field<TextField>();

    /// <summary>Gets how many minutes an application takes.</summary>
    public NumericField MinutesNeeded => Field<NumericField>();

    /// <summary>Gets the contact person.</summary>
    public ContentPickerField Contact => Field<ContentPickerField>();
}

/// <summary>One criterion by which applications are compared.</summary>
[PartName("GrantCriterion")]
public sealed class GrantCriterionPart : ContentPart
{
    /// <summary>Gets the weight in points.</summary>
    public NumericField Weight => Field<NumericField>();

    /// <summary>Gets what it means.</summary>
    public TextField Explanation => Field<TextField>();
}
