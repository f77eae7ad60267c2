using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>A place of the city that associations may use.</summary>
[PartName("Premises")]
public sealed class PremisesPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "Premises";

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets the description.</summary>
    public HtmlField Description => Field<HtmlField>();

    /// <summary>Gets the kind: meeting, sports, culture, outdoor or workshop.</summary>
    public TextField Kind => Field<TextField>();

    /// <summary>Gets the street address.</summary>
    public TextField Address => Field<TextField>();

    /// <summary>Gets the part of town.</summary>
    public TaxonomyField District => Field<TaxonomyField>();

    /// <summary>Gets how many people fit in.</summary>
    public NumericField Capacity => Field<NumericField>();

    /// <summary>Gets the area in square metres.</summary>
    public NumericField Area => Field<NumericField>();

    /// <summary>Gets whether one gets in and about with a wheelchair.</summary>
    public BooleanField Accessible => Field<BooleanField>();

    /// <summary>Gets the accessibility in words.</summary>
    public TextField AccessibilityInfo => Field<TextField>();

    /// <summary>Gets the opening hours.</summary>
    public TextField OpeningHours => Field<TextField>();

    /// <summary>Gets the equipment, one thing a line.</summary>
    public TextField Equipment => Field<TextField>();

    /// <summary>Gets the price for associations.</summary>
    public TextField PriceAssociations => Field<TextField>();

    /// <summary>Gets the price for others.</summary>
    public TextField PriceOthers => Field<TextField>();

    /// <summary>Gets where one books.</summary>
    public LinkField Booking => Field<LinkField>();

    /// <summary>Gets the contact person.</summary>
    public ContentPickerField Contact => Field<ContentPickerField>();
}
