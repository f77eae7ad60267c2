namespace Pori.Cms.Contents;

/// <summary>The title.</summary>
public sealed class TitlePart : ContentPart
{
    /// <summary>Gets the title as typed.</summary>
    public string Title => Member();
}

/// <summary>The path of the item's page.</summary>
public sealed class AutoroutePart : ContentPart
{
    /// <summary>Gets the path, without a leading slash.</summary>
    public string Path => Member();

    /// <summary>Gets whether the item has no page.</summary>
    public bool Disabled => Flag();
}

/// <summary>A short name that finds the item.</summary>
public sealed class AliasPart : ContentPart
{
    /// <summary>Gets the alias.</summary>
    public string Alias => Member();
}

/// <summary>The body in HTML: sanitise before it is shown.</summary>
public sealed class HtmlBodyPart : ContentPart
{
    /// <summary>Gets the HTML as typed.</summary>
    public string Html => Member();
}

/// <summary>The language of an item and the set of its translations.</summary>
public sealed class LocalizationPart : ContentPart
{
    /// <summary>Gets the id that all translations share.</summary>
    public string LocalizationSet => Member();

    /// <summary>Gets the culture, such as fi; empty when the item has no language.</summary>
    public string Culture => Member();
}

/// <summary>The list that an item lies in.</summary>
public sealed class ContainedPart : ContentPart
{
    /// <summary>Gets the id of the list.</summary>
    public string ListContentItemId => Member();
}
