namespace Boundaries.Tests;

/// <summary>How large the members of the served code may be. Tests are not measured: tables of cases are long by nature.</summary>
internal static class MemberRules
{
    private const int MostLines = 30;
    private const int MostParameters = 5;

    public static IEnumerable<SourceRule> All =>
        [
            new(
                "No method is over 30 lines",
                "Counted from signature to closing brace, without empty lines, comments and attributes.",
                tree => Judge(tree, LongIn)
            ),
            new(
                "No constructor takes over 5 parameters",
                "Who needs more does more than one thing.",
                tree => Judge(tree, GreedyIn)
            ),
        ];

    private static IEnumerable<Member> MembersOf(SourceTree tree) =>
        tree.CodeFiles("src").SelectMany(f => Member.In(f.Path, f.Lines));

    private static Verdict Judge(SourceTree tree, Func<IEnumerable<Member>, IEnumerable<string>> breaches)
    {
        var members = MembersOf(tree).ToList();
        return new(members.Count, [.. breaches(members)]);
    }

    private static IEnumerable<string> LongIn(IEnumerable<Member> members) =>
        members.Where(m => m.Lines > MostLines).Select(m => $"{m.Path}: {m.Name} has {m.Lines} lines");

    private static IEnumerable<string> GreedyIn(IEnumerable<Member> members) =>
        members.Where(IsGreedy).Select(m => $"{m.Path}: {m.Name} takes {m.Parameters} parameters");

    private static bool IsGreedy(Member member) => member.IsConstructor && member.Parameters > MostParameters;
}
