using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Contacts;

/// <summary>A person of the city who answers for an area.</summary>
[PartName("ContactPerson")]
public sealed class ContactPersonPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "ContactPerson";

    /// <summary>Gets the place in lists.</summary>
    public NumericField Order => Field<NumericField>();

    /// <summary>Gets the role.</summary>
    public TextField Role => Field<TextField>();

    /// <summary>Gets the division.</summary>
    public TextField Division => Field<TextField>();

    /// <summary>Gets the areas: grants, agreements, premises, events, associations, communication, coordinator.</summary>
    public MultiTextField Areas => Field<MultiTextField>();

    /// <summary>Gets the e-mail address.</summary>
    public TextField Email => Field<TextField>();

    /// <summary>Gets the telephone number.</summary>
    public TextField Phone => Field<TextField>();

    /// <summary>Gets when one may call.</summary>
    public TextField Hours => Field<TextField>();

    /// <summary>Gets who stands in.</summary>
    public ContentPickerField Substitute => Field<ContentPickerField>();
}
