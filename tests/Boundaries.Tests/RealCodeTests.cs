namespace Boundaries.Tests;

public sealed class RealCodeTests
{
    private static readonly Rule[] Rules =
    [
        .. KernelRules.All,
        .. LibraryRules.All,
        .. ModuleRules.All,
        .. ShapeRules.All,
    ];

    public static TheoryData<string> CodeRules => [.. Rules.Select(r => r.Name)];

    public static TheoryData<string> TreeRules => [.. SourceRules.All.Select(r => r.Name)];

    internal static IReadOnlyList<Rule> AllRules => Rules;

    [Theory]
    [MemberData(nameof(CodeRules))]
    public void Our_code_keeps_the_rule(string name)
    {
        var rule = Rules.Single(r => r.Name == name);

        Keeps(rule.Judge(Code.Ours), rule.Because);
    }

    [Theory]
    [MemberData(nameof(TreeRules))]
    public void Our_files_keep_the_rule(string name)
    {
        var rule = SourceRules.All.Single(r => r.Name == name);

        Keeps(rule.Judge(SourceTree.Ours), rule.Because);
    }

    [Fact]
    public void The_maps_have_no_area_and_no_slice_that_is_gone()
    {
        Segments(AllowedArrows.Kernel).IsSupersetOf(AllowedArrows.Areas.Keys).ShouldBeTrue();
        Segments(AllowedArrows.Module).IsSupersetOf(AllowedArrows.Slices.Keys).ShouldBeTrue();

        static HashSet<string?> Segments(string root) =>
            [.. Code.Ours.Types.Select(t => Namespaces.Segment(t.Namespace, root))];
    }

    private static void Keeps(Verdict verdict, string because)
    {
        verdict.Looked.ShouldBeGreaterThan(0, "The rule looked at nothing, so it proves nothing.");
        verdict.Breaches.ShouldBeEmpty(because);
    }
}
