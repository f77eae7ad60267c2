using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Finds answers by name and knows which questions are asked; conditions that lean on one another ask nothing.</summary>
internal sealed class AnswerValues(IReadOnlyDictionary<string, SectionAnswers> sections) : IAnswerValues
{
    private readonly Dictionary<object, bool?> asked = new(ReferenceEqualityComparer.Instance);

    public bool Asks(FormSection section) => Decide(section, section.ShowIf);

    public bool Asks(FormSection section, FormQuestion question) => Decide(question, question.ShowIf);

    public IReadOnlyList<string> Texts(string field) =>
        Find(field).Value switch
        {
            null => [],
            var value when value["Values"] is JsonArray => JsonRead.Texts(value, "Values"),
            var value when value["Paths"] is JsonArray => JsonRead.Texts(value, "Paths"),
            var value when JsonRead.Text(value, "Text") is { } text => [text],
            var value when value["Value"] is JsonValue single => [single.ToString()],
            _ => [],
        };

    public decimal? Number(string field)
    {
        var (value, column) = Find(field);
        if (value is null)
            return null;
        if (column is null)
            return JsonRead.Number(value, "Value") ?? ChosenNumber(value);
        // A sum that lacks a row is no sum yet.
        var cells = (value["ContentItems"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Select(row => Cell(row, column))
            .ToList();
        return cells.Contains(null) ? null : cells.Sum();
    }

    private static decimal? Cell(JsonObject row, string column) =>
        JsonRead.Number((row[JsonRead.Text(row, "ContentType") ?? ""] as JsonObject)?[column] as JsonObject, "Value");

    // A choice between sums is stored as text.
    private static decimal? ChosenNumber(JsonObject value) =>
        JsonRead.Text(value, "Text") is { } text && Money.Parse(text) is { } money ? money.Euros : null;

    private (JsonObject? Value, string? Column) Find(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        if (dot < 0 || !sections.TryGetValue(field[..dot], out var answers) || !Asks(answers.Section))
            return default;
        var name = colon < 0 ? field[(dot + 1)..] : field[(dot + 1)..colon];
        var question = answers.Section.Questions.FirstOrDefault(q => q.Name == name);
        return question is null || !Asks(answers.Section, question)
            ? default
            : (answers.Value(question), colon < 0 ? null : field[(colon + 1)..]);
    }

    private bool Decide(object what, FormCondition? condition)
    {
        if (condition is null)
            return true;
        if (asked.TryGetValue(what, out var known))
            return known ?? false;
        asked[what] = null;
        var holds = condition.Holds(this);
        asked[what] = holds;
        return holds;
    }
}
