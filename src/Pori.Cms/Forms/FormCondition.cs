using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>
/// When a section or question is asked: <c>{"Field": "Applicant.Kind", "Equals": "group"}</c>, with <c>In</c> (a list),
/// <c>AtLeast</c> (a number) or <c>Answered</c> (true or false) in the place of Equals, or <c>All</c> and <c>Any</c> with lists of conditions.
/// </summary>
public abstract record FormCondition
{
    /// <summary>Gets whether it holds for some answers.</summary>
    internal abstract bool Holds(IAnswerValues answers);

    /// <summary>Reads a condition; null when there is none.</summary>
    /// <exception cref="FormatException">It has another shape.</exception>
    internal static FormCondition? Read(JsonNode? json) =>
        json switch
        {
            null => null,
            JsonObject { Count: > 0 } given when given["All"] is JsonArray all => new AllOf(ReadAll(all)),
            JsonObject { Count: > 0 } given when given["Any"] is JsonArray any => new AnyOf(ReadAll(any)),
            JsonObject given when JsonRead.Text(given, "Field") is { Length: > 0 } field => ReadField(given, field),
            _ => throw new FormatException($"This is no condition: {json.ToJsonString()}"),
        };

    private static FieldIs ReadField(JsonObject given, string field)
    {
        if (JsonRead.Text(given, "Equals") is { } one)
            return new(field, [one], null, null);
        if (given["In"] is JsonArray)
            return new(field, JsonRead.Texts(given, "In"), null, null);
        if (JsonRead.Number(given, "AtLeast") is { } least)
            return new(field, [], least, null);
        if (given["Answered"] is JsonValue answered && answered.TryGetValue<bool>(out var wanted))
            return new(field, [], null, wanted);
        throw new FormatException($"The condition on {field} does not say Equals, In, AtLeast or Answered.");
    }

    private static List<FormCondition> ReadAll(JsonArray conditions) =>
        [.. conditions.Select(Read).Select(c => c ?? throw new FormatException("A condition is missing."))];

    private sealed record AllOf(IReadOnlyList<FormCondition> Conditions) : FormCondition
    {
        internal override bool Holds(IAnswerValues answers) => Conditions.All(c => c.Holds(answers));
    }

    private sealed record AnyOf(IReadOnlyList<FormCondition> Conditions) : FormCondition
    {
        internal override bool Holds(IAnswerValues answers) => Conditions.Any(c => c.Holds(answers));
    }

    private sealed record FieldIs(string Field, IReadOnlyList<string> Values, decimal? Least, bool? Answered)
        : FormCondition
    {
        internal override bool Holds(IAnswerValues answers) =>
            Answered is { } wanted ? answers.Texts(Field).Count > 0 == wanted
            : Least is { } least ? answers.Number(Field) >= least
            : answers.Texts(Field).Any(Values.Contains);
    }
}

/// <summary>Gives answers by <c>Section.Field</c>; what is not asked has none.</summary>
internal interface IAnswerValues
{
    /// <summary>Gets the answer as texts: the chosen values, or the one that was written.</summary>
    IReadOnlyList<string> Texts(string field);

    /// <summary>Gets the answer as a number: for <c>Section.Rows:Column</c> the sum over the rows; null when it is none.</summary>
    decimal? Number(string field);
}
