using static Boundaries.Tests.AllowedArrows;

namespace Boundaries.Tests;

internal static class ModuleRules
{
    public static IEnumerable<Rule> All =>
        [
            new(
                "Only known slices lie under the module",
                "A twelfth slice is a decision, not a folder.",
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
                "The pages' frame knows no slice",
                "Every slice stands on it.",
                code => Verdict.Of(Typed(code).Where(t => Ground.Contains(SliceOf(t.Namespace))), KnowsSlice)
            ),
        ];

    /// <summary>Gets the arrows between slices as they are.</summary>
    public static HashSet<(string Slice, string Other)> ArrowsIn(Code code) =>
        [.. Typed(code).SelectMany(t => OtherSlices(t).Select(use => (SliceOf(t.Namespace)!, use.Slice)))];

    private static IEnumerable<CodeType> Typed(Code code) =>
        code.Under(Module).Where(t => SliceOf(t.Namespace) is { Length: > 0 } and not "Schema");

    private static string? SliceOf(string ns) => Namespaces.Segment(ns, Module);

    private static IEnumerable<string> Unknown(CodeType type)
    {
        var slice = SliceOf(type.Namespace)!;
        if (!Slices.ContainsKey(slice) && !Ground.Contains(slice) && !Composition.Contains(slice))
            yield return $"lies in {slice}, which is no slice of AllowedArrows";
    }

    private static IEnumerable<string> BehindContracts(CodeType type) =>
        from use in OtherSlices(type)
        where !Namespaces.IsUnder(use.Namespace, $"{Module}.{use.Slice}.Contracts")
        select $"uses {use.FullName}, which is not in {use.Slice}.Contracts";

    private static IEnumerable<string> BadArrows(CodeType type)
    {
        var slice = SliceOf(type.Namespace)!;
        if (Composition.Contains(slice))
            return [];
        return from use in OtherSlices(type)
            where !MayKnow(slice, use.Slice)
            select $"uses {use.FullName}, and {slice} may not know {use.Slice}";
    }

    private static IEnumerable<string> KnowsSlice(CodeType type) =>
        OtherSlices(type).Select(use => $"uses {use.FullName}");

    private static bool MayKnow(string slice, string other) =>
        Slices.GetValueOrDefault(slice, []).Contains(other)
        || (Ports.Contains(other) && !Pullers.Contains(slice))
        || Owed.Contains((slice, other));

    private static IEnumerable<(string Slice, string Namespace, string FullName)> OtherSlices(CodeType type) =>
        from use in type.Uses
        let slice = SliceOf(use.Namespace)
        where slice is { Length: > 0 } && slice != SliceOf(type.Namespace) && !Ground.Contains(slice)
        select (slice, use.Namespace, use.FullName);
}
