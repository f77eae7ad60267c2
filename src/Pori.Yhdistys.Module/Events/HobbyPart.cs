using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Events;

/// <summary>A hobby that goes on weekly through a season.</summary>
[PartName("Hobby")]
public sealed class HobbyPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "Hobby";

    /// <summary>Gets the text in lists.</summary>
    public TextField Summary => Field<TextField>();

    /// <summary>Gets the description.</summary>
    public HtmlField Description => Field<HtmlField>();

    /// <summary>Gets the category.</summary>
    public TaxonomyField Category => Field<TaxonomyField>();

    /// <summary>Gets the audiences.</summary>
    public TaxonomyField Audience => Field<TaxonomyField>();

    /// <summary>Gets the part of town.</summary>
    public TaxonomyField District => Field<TaxonomyField>();

    /// <summary>Gets the youngest age in years.</summary>
    public NumericField AgeFrom => Field<NumericField>();

    /// <summary>Gets the oldest age in years.</summary>
    public NumericField AgeTo => Field<NumericField>();

    /// <summary>Gets the place's name.</summary>
    public TextField Place => Field<TextField>();

    /// <summary>Gets the city premises it is held in.</summary>
    public ContentPickerField Premises => Field<ContentPickerField>();

    /// <summary>Gets the street address.</summary>
    public TextField Address => Field<TextField>();

    /// <summary>Gets the association that holds it.</summary>
    public ContentPickerField Organiser => Field<ContentPickerField>();

    /// <summary>Gets the first day of the season.</summary>
    public DateField SeasonStart => Field<DateField>();

    /// <summary>Gets the last day of the season.</summary>
    public DateField SeasonEnd => Field<DateField>();

    /// <summary>Gets whether it is free.</summary>
    public BooleanField IsFree => Field<BooleanField>();

    /// <summary>Gets the price of the season in euros.</summary>
    public NumericField Price => Field<NumericField>();

    /// <summary>Gets what the price depends on.</summary>
    public TextField PriceInfo => Field<TextField>();

    /// <summary>Gets how one may try it.</summary>
    public TextField Trial => Field<TextField>();

    /// <summary>Gets what one needs.</summary>
    public TextField Equipment => Field<TextField>();

    /// <summary>Gets where one signs up.</summary>
    public LinkField Registration => Field<LinkField>();

    /// <summary>Gets the languages.</summary>
    public MultiTextField Languages => Field<MultiTextField>();
}

/// <summary>One weekly time of a hobby.</summary>
[PartName("HobbyTime")]
public sealed class HobbyTimePart : ContentPart
{
    /// <summary>Gets the weekday, 1 for Monday to 7 for Sunday.</summary>
    public TextField Weekday => Field<TextField>();

    /// <summary>Gets when it begins, local time.</summary>
    public TimeField Start => Field<TimeField>();

    /// <summary>Gets when it ends, local time.</summary>
    public TimeField End => Field<TimeField>();

    /// <summary>Gets the place when it is not the hobby's own.</summary>
    public TextField Place => Field<TextField>();
}

/// <summary>Days on which a hobby is not held, or held otherwise.</summary>
[PartName("HobbyException")]
public sealed class HobbyExceptionPart : ContentPart
{
    /// <summary>Gets the first day.</summary>
    public DateField From => Field<DateField>();

    /// <summary>Gets the last day.</summary>
    public DateField To => Field<DateField>();

    /// <summary>Gets cancelled or moved.</summary>
    public TextField Kind => Field<TextField>();

    /// <summary>Gets why, or where it was moved.</summary>
    public TextField Note => Field<TextField>();
}
