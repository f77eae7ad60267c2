namespace Pori.Cms.Forms;

/// <summary>A question: a field of a section's part.</summary>
/// <param name="Name">The field's name; the form's input has it too.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Label">The question itself.</param>
/// <param name="Hint">What helps to answer.</param>
public sealed record FormQuestion(string Name, QuestionKind Kind, LocalText Label, LocalText Hint)
{
    /// <summary>Gets whether an answer is expected.</summary>
    public bool Required { get; init; }

    /// <summary>Gets the least number, amount in euros or count of rows; null for none.</summary>
    public decimal? Least { get; init; }

    /// <summary>Gets the greatest number, amount in euros or count of rows; null for none.</summary>
    public decimal? Most { get; init; }

    /// <summary>Gets how many decimals a number may have.</summary>
    public int Decimals { get; init; }

    /// <summary>Gets how many characters a text may have.</summary>
    public int MaxLength { get; init; }

    /// <summary>Gets the choices.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>Gets when it is asked; null is always.</summary>
    public FormCondition? ShowIf { get; init; }

    /// <summary>Gets the questions of a row.</summary>
    public IReadOnlyList<FormQuestion> Columns { get; init; } = [];

    /// <summary>Gets the content type of a row; empty for other kinds.</summary>
    public string RowType { get; init; } = "";

    /// <summary>Gets the words for what is wrong with an answer, by code, where the form has its own.</summary>
    public IReadOnlyDictionary<string, LocalText> ErrorWords { get; init; } = new Dictionary<string, LocalText>();

    /// <summary>Gets the HTML autocomplete token; empty for none.</summary>
    public string Autocomplete { get; init; } = "";

    /// <summary>Gets whether the answer tells of a private person and is left out of everything public.</summary>
    public bool Personal { get; init; }
}

/// <summary>A choice of a question.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What people read.</param>
public sealed record FormChoice(string Value, LocalText Text);
