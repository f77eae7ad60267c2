namespace Boundaries.Tests;

/// <summary>One rule over compiled code.</summary>
/// <param name="Name">What holds, as a sentence; its plant names it.</param>
/// <param name="Because">Why, for whoever breaks it.</param>
/// <param name="Judge">Looks at the code.</param>
internal sealed record Rule(string Name, string Because, Func<Code, Verdict> Judge)
{
    public override string ToString() => Name;
}

/// <summary>What a rule found.</summary>
/// <param name="Looked">How many things it looked at; a rule that looks at none proves nothing.</param>
/// <param name="Breaches">One line for each breach, beginning with who breaks the rule.</param>
internal sealed record Verdict(int Looked, IReadOnlyList<string> Breaches)
{
    public static Verdict Of(IEnumerable<CodeType> subjects, Func<CodeType, IEnumerable<string>> breaches)
    {
        var all = subjects.ToList();
        return new(all.Count, [.. all.SelectMany(t => breaches(t).Select(b => $"{t.FullName}: {b}")).Distinct()]);
    }
}
