using System.Globalization;
using System.Text.Json;

namespace Pori.Cms.Forms;

/// <summary>
/// What somebody typed into a section, letter by letter: a draft keeps this, right or wrong. Names are a question's, or
/// <c>Rows[0].Column</c>.
/// </summary>
public sealed class TypedSection
{
    /// <summary>How many characters a section may hold in all.</summary>
    public const int MaxLength = 200_000;

    private readonly SortedDictionary<string, string[]> values = new(StringComparer.Ordinal);

    /// <summary>Gets a section in which nothing is typed.</summary>
    public static TypedSection Empty { get; } = new();

    /// <summary>Gets whether nothing is typed.</summary>
    public bool IsEmpty => values.Values.All(v => v.All(string.IsNullOrWhiteSpace));

    /// <summary>Takes from a sent form what the section asks; other names are not looked at.</summary>
    public static TypedSection Of(FormSection section, Func<string, IReadOnlyList<string>> sent)
    {
        var typed = new TypedSection();
        foreach (var question in section.Questions)
        {
            if (question.Kind != QuestionKind.Rows)
                typed.Set(question.Name, sent(question.Name));
            else
                typed.SetRows(question, sent);
        }
        return typed;
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static TypedSection FromJson(string json)
    {
        var typed = new TypedSection();
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(json) ?? [])
            typed.values[name] = value;
        return typed;
    }

    /// <summary>Writes it as JSON; the same answers always give the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(values, CmsJson.Options);

    /// <summary>Gets the names that differ from another state of the section.</summary>
    public IReadOnlySet<string> DifferencesFrom(TypedSection other) =>
        values.Keys.Union(other.values.Keys).Where(n => !All(n).SequenceEqual(other.All(n))).ToHashSet();

    /// <summary>Makes a copy that has some of its answers from another state.</summary>
    public TypedSection With(IEnumerable<string> names, TypedSection other)
    {
        var mixed = new TypedSection();
        foreach (var (name, value) in values)
            mixed.values[name] = value;
        foreach (var name in names)
            mixed.Set(name, other.All(name));
        return mixed;
    }

    /// <summary>Gets what was typed under a name, without the blanks at its ends; empty when nothing was.</summary>
    public string One(string name) => All(name) is [var first, ..] ? first.Trim() : "";

    /// <summary>Gets all that was typed or ticked under a name.</summary>
    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var typed) ? typed : [];

    /// <summary>Gets how many rows were typed, blank ones between included.</summary>
    public int Rows(FormQuestion rows)
    {
        var count = 0;
        while (rows.Columns.Any(c => values.ContainsKey(RowName(rows, count, c))))
            count++;
        return count;
    }

    /// <summary>Gets the name of a cell: <c>Costs[0].Amount</c>.</summary>
    public static string RowName(FormQuestion rows, int row, FormQuestion column) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows.Name}[{row}].{column.Name}");

    private void SetRows(FormQuestion rows, Func<string, IReadOnlyList<string>> sent)
    {
        var kept = 0;
        for (var row = 0; row < (rows.Most ?? 1); row++)
        {
            var cells = rows.Columns.Select(c => (Column: c, Typed: sent(RowName(rows, row, c)))).ToList();
            if (cells.TrueForAll(c => c.Typed.Count == 0))
                return;
            // A row that was emptied goes, and those below it move up.
            if (cells.TrueForAll(c => c.Typed.All(string.IsNullOrWhiteSpace)))
                continue;
            foreach (var (column, typed) in cells)
                values[RowName(rows, kept, column)] = [.. typed.DefaultIfEmpty("")];
            kept++;
        }
    }

    private void Set(string name, IReadOnlyList<string> typed)
    {
        if (typed.Count == 0 || typed.All(string.IsNullOrEmpty))
            values.Remove(name);
        else
            values[name] = [.. typed];
    }
}
