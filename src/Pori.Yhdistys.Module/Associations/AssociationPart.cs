using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>What the register knows of an association.</summary>
[PartName("Association")]
public sealed class AssociationPart : ContentPart
{
    /// <summary>The content type that has this part.</summary>
    public const string ContentType = "Association";

    /// <summary>Gets the number in the PRH's register of associations.</summary>
    public TextField RegisterNumber => Field<TextField>();

    /// <summary>Gets the Y-tunnus.</summary>
    public TextField BusinessId => Field<TextField>();

    /// <summary>Gets the PRH category.</summary>
    public TaxonomyField Category => Field<TaxonomyField>();

    /// <summary>Gets the part of town.</summary>
    public TaxonomyField District => Field<TaxonomyField>();

    /// <summary>Gets the purpose as the rules of the association say it.</summary>
    public TextField Purpose => Field<TextField>();

    /// <summary>Gets the description.</summary>
    public HtmlField Description => Field<HtmlField>();

    /// <summary>Gets what it does, one activity a line.</summary>
    public TextField Activities => Field<TextField>();

    /// <summary>Gets what it can teach or help others with.</summary>
    public TextField ExpertiseOffered => Field<TextField>();

    /// <summary>Gets the languages of its activities.</summary>
    public MultiTextField Languages => Field<MultiTextField>();

    /// <summary>Gets how one becomes a member.</summary>
    public TextField HowToJoin => Field<TextField>();

    /// <summary>Gets whether it looks for volunteers.</summary>
    public BooleanField VolunteersWanted => Field<BooleanField>();

    /// <summary>Gets what volunteers would do.</summary>
    public TextField VolunteerTasks => Field<TextField>();

    /// <summary>Gets the name of the contact.</summary>
    public TextField ContactName => Field<TextField>();

    /// <summary>Gets the public e-mail address.</summary>
    public TextField Email => Field<TextField>();

    /// <summary>Gets the public telephone number.</summary>
    public TextField Phone => Field<TextField>();

    /// <summary>Gets the site of its own.</summary>
    public LinkField Website => Field<LinkField>();

    /// <summary>Gets the public postal address.</summary>
    public TextField Address => Field<TextField>();

    /// <summary>Gets the day of registration.</summary>
    public DateField Founded => Field<DateField>();

    /// <summary>Gets the number of members.</summary>
    public NumericField Members => Field<NumericField>();

    /// <summary>Gets active or dissolved.</summary>
    public TextField Status => Field<TextField>();

    /// <summary>Gets the day of dissolution.</summary>
    public DateField DissolvedOn => Field<DateField>();

    /// <summary>Gets the names it had before, one a line.</summary>
    public TextField FormerNames => Field<TextField>();
}
