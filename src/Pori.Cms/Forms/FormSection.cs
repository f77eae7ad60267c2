namespace Pori.Cms.Forms;

/// <summary>A section: a part of the form's content type, and one task of the applicant's list.</summary>
/// <param name="Name">The part's name on the type.</param>
/// <param name="Title">What the task is called.</param>
/// <param name="Questions">The questions in their order.</param>
public sealed record FormSection(string Name, LocalText Title, IReadOnlyList<FormQuestion> Questions)
{
    /// <summary>Gets the heading that it stands under in the list of tasks.</summary>
    public LocalText Group { get; init; } = LocalText.None;

    /// <summary>Gets what is told before its questions.</summary>
    public LocalText Intro { get; init; } = LocalText.None;

    /// <summary>Gets when it is asked; null is always.</summary>
    public FormCondition? ShowIf { get; init; }

    /// <summary>Gets what must hold between answers.</summary>
    public IReadOnlyList<FormRule> Rules { get; init; } = [];

    /// <summary>Gets the part's name in the definitions.</summary>
    public string PartName { get; init; } = Name;
}

/// <summary>A form: a content type whose parts are sections.</summary>
/// <param name="ContentType">The type's name.</param>
/// <param name="Title">What the form is called.</param>
/// <param name="Sections">The sections in their order.</param>
/// <param name="Snapshot">The definitions that it was read from, as JSON; the same form always gives the same text.</param>
/// <param name="Hash">The SHA-256 of the snapshot in lower-case hex: a case keeps which form was answered.</param>
public sealed record FormDefinition(
    string ContentType,
    LocalText Title,
    IReadOnlyList<FormSection> Sections,
    string Snapshot,
    string Hash
)
{
    /// <summary>Gets a section, or null.</summary>
    public FormSection? Section(string name) => Sections.FirstOrDefault(s => s.Name == name);
}
