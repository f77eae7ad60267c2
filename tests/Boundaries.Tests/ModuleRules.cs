using static Boundaries.Tests.AllowedArrows;

namespace Boundaries.Tests;

internal static class ModuleRules
{
    public static IEnumerable<Rule> All =>
        [
            new(
                "Only known slices lie under the module",
                "A further slice is a decision, not a folder.",
                code => Verdict.Of(Typed(code), Unknown)
            ),
            new(
                "A slice sees another only through its Contracts",
                "What is behind the Contracts may change without asking.",
                code => Verdict.Of(Typed(code), BehindContracts)
            ),
            new(
                "Slices follow the allowed arrows",
                "AllowedArrows.Slices is the module's map; a new arrow is drawn there first.",
                code => Verdict.Of(Typed(code), BadArrows)
            ),
            new(
                "Every allowed arrow between slices is there",
                "What the map allows without need, nobody would notice.",
                code => ArrowsOf(code).Unused(Slices)
            ),
            new(
                "Slices form no cycle",
                "Two slices that know each other are one slice: neither can be taken out alone.",
                code => ArrowsOf(code).Cycles()
            ),
            new(
                "The pages' frame knows no slice",
                "Every slice stands on it.",
                code => Verdict.Of(Typed(code).Where(t => Ground.Contains(SliceOf(t.Namespace))), KnowsSlice)
            ),
        ];

    private static Arrows ArrowsOf(Code code) => Arrows.Among(Module, Typed(code), Ground);

    private static IEnumerable<CodeType> Typed(Code code) =>
        code.Under(Module).Where(t => SliceOf(t.Namespace) is { Length: > 0 } slice && !Generated.Contains(slice));

    private static string? SliceOf(string ns) => Namespaces.Segment(ns, Module);

    private static IEnumerable<string> Unknown(CodeType type)
    {
        var slice = SliceOf(type.Namespace)!;
        if (!Slices.ContainsKey(slice) && !Ground.Contains(slice))
            yield return $"lies in {slice}, which is no slice of AllowedArrows";
    }

    private static IEnumerable<string> BehindContracts(CodeType type) =>
        from use in OtherSlices(type)
        where !Namespaces.IsUnder(use.Namespace, $"{Module}.{use.Slice}.Contracts")
        select $"uses {use.FullName}, which is not in {use.Slice}.Contracts";

    private static IEnumerable<string> BadArrows(CodeType type)
    {
        var slice = SliceOf(type.Namespace)!;
        return from use in OtherSlices(type)
            where !Slices.GetValueOrDefault(slice, []).Contains(use.Slice)
            select $"uses {use.FullName}, and {slice} may not know {use.Slice}";
    }

    private static IEnumerable<string> KnowsSlice(CodeType type) =>
        OtherSlices(type).Select(use => $"uses {use.FullName}");

    private static IEnumerable<(string Slice, string Namespace, string FullName)> OtherSlices(CodeType type) =>
        from use in type.Uses
        let slice = SliceOf(use.Namespace)
        where slice is { Length: > 0 } && slice != SliceOf(type.Namespace) && !Ground.Contains(slice)
        select (slice, use.Namespace, use.FullName);
}
