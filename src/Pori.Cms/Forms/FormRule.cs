using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>
/// What must hold between two numbers of a form: <c>{"Field": "Amount", "Left": "Money.Amount", "Is": "AtMost", "Right":
/// "Money.Costs:Amount", "Words": {…}}</c>. A side is a number, a field, or the sum of a column over its rows.
/// </summary>
/// <param name="Field">The question of the section that the error stands beside.</param>
/// <param name="Left">The left side.</param>
/// <param name="Comparison">AtMost, AtLeast or Equal.</param>
/// <param name="Right">The right side.</param>
/// <param name="Words">The words of the error.</param>
public sealed record FormRule(string Field, string Left, string Comparison, string Right, LocalText Words)
{
    private static readonly string[] Comparisons = ["AtMost", "AtLeast", "Equal"];

    /// <summary>Gets whether it holds; a side that is not answered yet breaks nothing.</summary>
    internal bool Holds(IAnswerValues answers) =>
        (Value(Left, answers), Value(Right, answers)) switch
        {
            ({ } left, { } right) => Comparison switch
            {
                "AtMost" => left <= right,
                "AtLeast" => left >= right,
                _ => left == right,
            },
            _ => true,
        };

    /// <exception cref="FormatException">It has another shape.</exception>
    internal static FormRule Read(JsonObject json)
    {
        var comparison = Needed(json, "Is");
        if (!Comparisons.Contains(comparison, StringComparer.Ordinal))
            throw new FormatException($"A rule's Is is one of {string.Join(", ", Comparisons)}, not {comparison}.");
        return new(
            Needed(json, nameof(Field)),
            Needed(json, nameof(Left)),
            comparison,
            Needed(json, nameof(Right)),
            LocalText.Read(json[nameof(Words)])
        );
    }

    private static string Needed(JsonObject json, string name) =>
        JsonRead.Text(json, name)
        ?? JsonRead.Number(json, name)?.ToString(CultureInfo.InvariantCulture)
        ?? throw new FormatException($"A rule needs {name}.");

    private static decimal? Value(string side, IAnswerValues answers) =>
        decimal.TryParse(side, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : answers.Number(side);
}
