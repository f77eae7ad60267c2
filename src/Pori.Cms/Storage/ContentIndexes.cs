namespace Pori.Cms.Storage;

/// <summary>A row that lists and filters ask for, made from one version of a content item in the same transaction.</summary>
public abstract class ContentIndexRow
{
    /// <summary>Gets or sets the row's own key.</summary>
    [Column(PersonalDataClass.None)]
    public long Id { get; set; }

    /// <summary>Gets or sets the version's document.</summary>
    [Column(PersonalDataClass.None)]
    public long DocumentId { get; set; }

    /// <summary>Gets or sets the item's id.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentItemId { get; set; } = "";

    /// <summary>Gets or sets whether the version is the newest.</summary>
    [Column(PersonalDataClass.None)]
    public bool Latest { get; set; }

    /// <summary>Gets or sets whether the version is what the public sees.</summary>
    [Column(PersonalDataClass.None)]
    public bool Published { get; set; }
}

/// <summary>The envelope of every version.</summary>
public sealed class ContentItemIndex : ContentIndexRow
{
    /// <summary>Gets or sets the version's id.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentItemVersionId { get; set; } = "";

    /// <summary>Gets or sets the type's name.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentType { get; set; } = "";

    /// <summary>Gets or sets the text in lists.</summary>
    [Column(PersonalDataClass.FreeText)]
    public string? DisplayText { get; set; }

    /// <summary>Gets or sets the owner's user id.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string? Owner { get; set; }

    /// <summary>Gets or sets the author's user name.</summary>
    [Column(PersonalDataClass.Pseudonym)]
    public string? Author { get; set; }

    /// <summary>Gets or sets the last change.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? ModifiedUtc { get; set; }

    /// <summary>Gets or sets the first publication.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? PublishedUtc { get; set; }

    /// <summary>Gets or sets the creation.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? CreatedUtc { get; set; }
}

/// <summary>Where the pages are.</summary>
public sealed class AutoroutePartIndex : ContentIndexRow
{
    /// <summary>Gets or sets the path without leading slash.</summary>
    [Column(PersonalDataClass.None)]
    public string Path { get; set; } = "";
}

/// <summary>Which item an alias finds.</summary>
public sealed class AliasPartIndex : ContentIndexRow
{
    /// <summary>Gets or sets the alias.</summary>
    [Column(PersonalDataClass.None)]
    public string Alias { get; set; } = "";
}

/// <summary>Which list an item lies in.</summary>
public sealed class ContainedPartIndex : ContentIndexRow
{
    /// <summary>Gets or sets the list's id.</summary>
    [Column(PersonalDataClass.None)]
    public string ListContentItemId { get; set; } = "";

    /// <summary>Gets or sets the place in an ordered list.</summary>
    [Column(PersonalDataClass.None)]
    public int Order { get; set; }
}

/// <summary>Which translations belong together.</summary>
public sealed class LocalizedContentItemIndex : ContentIndexRow
{
    /// <summary>Gets or sets the set's id.</summary>
    [Column(PersonalDataClass.None)]
    public string LocalizationSet { get; set; } = "";

    /// <summary>Gets or sets the culture.</summary>
    [Column(PersonalDataClass.None)]
    public string Culture { get; set; } = "";
}

/// <summary>Which terms an item has chosen.</summary>
public sealed class TaxonomyIndex : ContentIndexRow
{
    /// <summary>Gets or sets the taxonomy's item id.</summary>
    [Column(PersonalDataClass.None)]
    public string TaxonomyContentItemId { get; set; } = "";

    /// <summary>Gets or sets the item's type.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentType { get; set; } = "";

    /// <summary>Gets or sets the part that holds the field.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentPart { get; set; } = "";

    /// <summary>Gets or sets the field.</summary>
    [Column(PersonalDataClass.None)]
    public string ContentField { get; set; } = "";

    /// <summary>Gets or sets the term's id.</summary>
    [Column(PersonalDataClass.None)]
    public string TermContentItemId { get; set; } = "";
}

/// <summary>The terms of the taxonomies, one row each, so that queries can name them.</summary>
public sealed class TermIndex : ContentIndexRow
{
    /// <summary>Gets or sets the term's id.</summary>
    [Column(PersonalDataClass.None)]
    public string TermContentItemId { get; set; } = "";

    /// <summary>Gets or sets the term's name.</summary>
    [Column(PersonalDataClass.None)]
    public string? DisplayText { get; set; }

    /// <summary>Gets or sets the term above, or null.</summary>
    [Column(PersonalDataClass.None)]
    public string? ParentTermContentItemId { get; set; }
}
