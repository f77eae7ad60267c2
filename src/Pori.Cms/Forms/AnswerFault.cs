namespace Pori.Cms.Forms;

/// <summary>What is wrong with an answer.</summary>
/// <param name="Section">The section.</param>
/// <param name="Question">The question.</param>
/// <param name="Field">The name of the input beside which it is told, such as <c>Costs[0].Amount</c>.</param>
/// <param name="Code">The stable code: the key of its text behind <c>forms.fault.</c>.</param>
public sealed record AnswerFault(FormSection Section, FormQuestion Question, string Field, string Code)
{
    /// <summary>Gets what the text is filled with, after the question's label.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>Gets the form's own words, where it has them.</summary>
    public LocalText Words { get; init; } = LocalText.None;
}

/// <summary>An answer as it was read: the field's JSON, or what is wrong with it; neither when nothing was typed.</summary>
/// <param name="Value">The field's JSON in Orchard's shape.</param>
/// <param name="Code">The code of what is wrong.</param>
/// <param name="Arguments">What its text is filled with.</param>
internal readonly record struct ReadAnswer(
    System.Text.Json.Nodes.JsonObject? Value,
    string? Code = null,
    params IReadOnlyList<object> Arguments
)
{
    public static ReadAnswer Wrong(string code, params IReadOnlyList<object> arguments) => new(null, code, arguments);
}
