using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Events;

/// <summary>One event: what, when, where, for whom and for how much.</summary>
[PartName("Event")]
public sealed class CityEventPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "Event";

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets the description.</summary>
    public HtmlField Description => Field<HtmlField>();

    /// <summary>Gets when it begins.</summary>
    public DateTimeField Start => Field<DateTimeField>();

    /// <summary>Gets when it ends.</summary>
    public DateTimeField End => Field<DateTimeField>();

    /// <summary>Gets the place's name.</summary>
    public TextField Place => Field<TextField>();

    /// <summary>Gets the city premises it is held in.</summary>
    public ContentPickerField Premises => Field<ContentPickerField>();

    /// <summary>Gets the street address.</summary>
    public TextField Address => Field<TextField>();

    /// <summary>Gets the association that holds it.</summary>
    public ContentPickerField Organiser => Field<ContentPickerField>();

    /// <summary>Gets the organiser's name when it is no association of the register.</summary>
    public TextField OrganiserName => Field<TextField>();

    /// <summary>Gets the category.</summary>
    public TaxonomyField Category => Field<TaxonomyField>();

    /// <summary>Gets the audiences.</summary>
    public TaxonomyField Audience => Field<TaxonomyField>();

    /// <summary>Gets the part of town.</summary>
    public TaxonomyField District => Field<TaxonomyField>();

    /// <summary>Gets whether it is free.</summary>
    public BooleanField IsFree => Field<BooleanField>();

    /// <summary>Gets the price in euros.</summary>
    public NumericField Price => Field<NumericField>();

    /// <summary>Gets what the price depends on.</summary>
    public TextField PriceInfo => Field<TextField>();

    /// <summary>Gets the languages.</summary>
    public MultiTextField Languages => Field<MultiTextField>();

    /// <summary>Gets the accessibility.</summary>
    public TextField Accessibility => Field<TextField>();

    /// <summary>Gets scheduled, cancelled or moved.</summary>
    public TextField Status => Field<TextField>();

    /// <summary>Gets when it was to begin before it was moved.</summary>
    public DateTimeField MovedFrom => Field<DateTimeField>();

    /// <summary>Gets where one signs up.</summary>
    public LinkField Registration => Field<LinkField>();
}
