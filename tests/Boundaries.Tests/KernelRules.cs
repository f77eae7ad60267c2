using static Boundaries.Tests.AllowedArrows;

namespace Boundaries.Tests;

internal static class KernelRules
{
    public static IEnumerable<Rule> All =>
        [
            new(
                "The kernel knows nothing else of ours",
                "A second municipality uses it as it is; design.md § 2.",
                code => Knows(code, Kernel, "Pori")
            ),
            new(
                "The theme knows nothing else of ours",
                "It is views, styles and texts; logic has no place to hide in it.",
                code => Knows(code, Theme, "Pori")
            ),
            new(
                "Kernel areas follow the allowed arrows",
                "AllowedArrows.Areas is the kernel's map; a new arrow is drawn there first.",
                code => Verdict.Of(Typed(code), BadArrows)
            ),
            new(
                "Every allowed arrow between areas is there",
                "What the map allows without need, nobody would notice.",
                code => Arrows.Among(Kernel, Typed(code)).Unused(Areas)
            ),
            new(
                "Kernel areas form no cycle",
                "Two areas that know each other are one area.",
                code => Arrows.Among(Kernel, Typed(code)).Cycles()
            ),
        ];

    private static IEnumerable<CodeType> Typed(Code code) =>
        code.Under(Kernel).Where(t => !KernelComposition.Contains(t.FullName));

    private static Verdict Knows(Code code, string who, string whom) =>
        Verdict.Of(
            code.Under(who),
            type =>
                type.Uses.Where(u => Namespaces.IsUnder(u.Namespace, whom) && !Namespaces.IsUnder(u.Namespace, who))
                    .Select(u => $"uses {u.FullName}")
        );

    private static IEnumerable<string> BadArrows(CodeType type)
    {
        var area = Namespaces.Segment(type.Namespace, Kernel)!;
        if (area.Length > 0 && !Areas.ContainsKey(area))
            yield return $"lies in {area}, which is no area of AllowedArrows";
        var allowed = Areas.GetValueOrDefault(area, []);
        foreach (var (ns, name) in type.Uses)
        {
            if (Namespaces.Segment(ns, Kernel) is { Length: > 0 } other && other != area && !allowed.Contains(other))
                yield return $"uses {name}, and {(area.Length == 0 ? "the root" : area)} may not know {other}";
        }
    }
}
