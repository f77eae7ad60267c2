using System.Text.Json.Nodes;
using NodaTime;

namespace Pori.Cms.Forms;

/// <summary>How far a section is.</summary>
public enum SectionState
{
    /// <summary>Nothing is typed.</summary>
    NotStarted,

    /// <summary>Something is typed, and something is missing or wrong.</summary>
    Started,

    /// <summary>Nothing is missing or wrong.</summary>
    Complete,

    /// <summary>Other answers make it needless.</summary>
    NotNeeded,
}

/// <summary>
/// All that was typed into a form, read once: which questions are asked, what is wrong, and the answers as a content item's parts.
/// An answer to a question that is not asked does not count, whatever was sent.
/// </summary>
public sealed class FormAnswers
{
    private readonly Dictionary<string, SectionAnswers> sections = new(StringComparer.Ordinal);
    private readonly AnswerValues values;

    /// <summary>Reads what was typed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="typed">What was typed, by the section's name.</param>
    /// <param name="today">The day that a date without a year is read by.</param>
    public FormAnswers(FormDefinition form, IReadOnlyDictionary<string, TypedSection> typed, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(typed);
        Form = form;
        foreach (var section in form.Sections)
            sections[section.Name] = new(section, typed.GetValueOrDefault(section.Name) ?? TypedSection.Empty, today);
        values = new(sections);
    }

    /// <summary>Gets the form.</summary>
    public FormDefinition Form { get; }

    /// <summary>Gets the sections that are asked.</summary>
    public IEnumerable<FormSection> Asked => Form.Sections.Where(values.Asks);

    /// <summary>Gets whether every section that is asked is complete.</summary>
    public bool IsComplete => Asked.All(s => StateOf(s) == SectionState.Complete);

    /// <summary>Gets whether a question of a section is asked.</summary>
    public bool Asks(FormSection section, FormQuestion question) =>
        values.Asks(section) && values.Asks(section, question);

    /// <summary>Gets what was typed into a section.</summary>
    public TypedSection Typed(FormSection section) => sections[section.Name].Typed;

    /// <summary>Gets how far a section is.</summary>
    public SectionState StateOf(FormSection section) =>
        !values.Asks(section) ? SectionState.NotNeeded
        : Faults(section).Count == 0 ? SectionState.Complete
        : Typed(section).IsEmpty ? SectionState.NotStarted
        : SectionState.Started;

    /// <summary>Gets what is missing or wrong in a section, in the order of its questions.</summary>
    public IReadOnlyList<AnswerFault> Faults(FormSection section)
    {
        if (!values.Asks(section))
            return [];
        var faults = sections[section.Name].Faults.Where(f => values.Asks(section, f.Question)).ToList();
        faults.AddRange(
            from rule in section.Rules
            let question = section.Questions.FirstOrDefault(q => q.Name == rule.Field)
            where question is not null && values.Asks(section, question)
            where faults.TrueForAll(f => f.Question != question) && !rule.Holds(values)
            select new AnswerFault(section, question, question.Name, "rule") { Words = rule.Words }
        );
        return faults;
    }

    /// <summary>Gets the number of an answer, for a column the sum over its rows; null when there is none.</summary>
    /// <param name="field"><c>Section.Field</c> or <c>Section.Rows:Column</c>.</param>
    public decimal? Number(string field) => values.Number(field);

    /// <summary>Gets an answer's texts; empty when there is none.</summary>
    /// <param name="field"><c>Section.Field</c>.</param>
    public IReadOnlyList<string> Texts(string field) => values.Texts(field);

    /// <summary>Gets the answers as the parts of a content item of the form's type.</summary>
    public JsonObject Content()
    {
        var content = new JsonObject();
        foreach (var section in Asked)
        {
            var part = new JsonObject();
            foreach (var question in section.Questions.Where(q => values.Asks(section, q)))
            {
                if (sections[section.Name].Value(question) is not { } value)
                    continue;
                // Rows are a part of the item of their own.
                (question.Kind == QuestionKind.Rows ? content : part)[question.Name] = value.DeepClone();
            }
            content[section.Name] = part;
        }
        return content;
    }
}
