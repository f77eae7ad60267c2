using System.Text.Json.Nodes;
using NodaTime;

namespace Pori.Cms.Forms;

/// <summary>The answers of one section, read question by question, whether they are asked or not.</summary>
internal sealed class SectionAnswers
{
    private readonly Dictionary<string, JsonObject> values = new(StringComparer.Ordinal);
    private readonly List<AnswerFault> faults = [];
    private readonly LocalDate today;

    public SectionAnswers(FormSection section, TypedSection typed, LocalDate today)
    {
        (Section, Typed, this.today) = (section, typed, today);
        foreach (var question in section.Questions)
        {
            if (question.Kind == QuestionKind.Rows)
                ReadRows(question);
            else if (Read(question, question, question.Name) is { } value)
                values[question.Name] = value;
        }
    }

    public FormSection Section { get; }

    public TypedSection Typed { get; }

    public IReadOnlyList<AnswerFault> Faults => faults;

    /// <summary>Gets the JSON of an answer, or null.</summary>
    public JsonObject? Value(FormQuestion question) => values.GetValueOrDefault(question.Name);

    private JsonObject? Read(FormQuestion question, FormQuestion told, string field)
    {
        var read = AnswerReader.Read(question, Typed.All(field), today);
        if (read.Code is { } code)
            faults.Add(
                new(Section, told, field, code)
                {
                    Arguments = [question.Label, .. read.Arguments],
                    Words = question.ErrorWords.GetValueOrDefault(code) ?? LocalText.None,
                }
            );
        return read.Value;
    }

    private void ReadRows(FormQuestion rows)
    {
        var items = new JsonArray();
        var count = Typed.Rows(rows);
        for (var row = 0; row < count; row++)
        {
            var part = new JsonObject();
            foreach (var column in rows.Columns)
            {
                if (Read(column, rows, TypedSection.RowName(rows, row, column)) is { } value)
                    part[column.Name] = value;
            }
            items.Add(new JsonObject { ["ContentType"] = rows.RowType, [rows.RowType] = part });
        }
        if (count < rows.Least)
            faults.Add(new(Section, rows, rows.Name, "rows.few") { Arguments = [rows.Label, rows.Least] });
        if (items.Count > 0)
            values[rows.Name] = new JsonObject { ["ContentItems"] = items };
    }
}
