using static Boundaries.Tests.AllowedArrows;

namespace Boundaries.Tests;

/// <summary>How single types look and what they may do.</summary>
internal static class ShapeRules
{
    public static IEnumerable<Rule> All =>
        [
            new(
                "Classes are sealed, static or abstract",
                "Nothing derives from a class that was not made for it.",
                Open
            ),
            new(
                "Types of a slice are internal",
                "A slice shows others its Contracts, its parts and its feature; the rest may change without asking.",
                code => Verdict.Of(code.Under(Module).Where(t => !t.IsNested && !MayBePublic(t)), Public)
            ),
            new(
                "Only Storage begins transactions",
                "There is one unit of work; platform.md § 1.",
                code =>
                    Verdict.Of(
                        code.Types.Where(t => !Namespaces.IsUnder(t.Namespace, $"{Kernel}.Storage")),
                        type =>
                            type.Calls.Where(c => c.StartsWith("BeginTransaction", StringComparison.Ordinal))
                                .Select(c => $"calls {c}")
                    )
            ),
            new(
                "Endpoints and pages do not use the database",
                "They call a use case, an index or a cache, which can be tested without HTTP.",
                code =>
                    Verdict.Of(
                        code.Types.Where(IsEntrance),
                        type =>
                            type.Uses.Where(u => u.FullName.EndsWith("CmsDbContext", StringComparison.Ordinal))
                                .Select(u => $"uses {u.FullName}")
                    )
            ),
        ];

    // A class that another one of ours does derive from was made for it. Program is the compiler's.
    private static Verdict Open(Code code)
    {
        var bases = code.Types.SelectMany(t => t.Bases).ToHashSet();
        return Verdict.Of(
            Classes(code).Where(t => t.FullName != "Program"),
            type => type.IsClosed || bases.Contains(type.FullName) ? [] : ["can be derived from"]
        );
    }

    private static IEnumerable<CodeType> Classes(Code code) =>
        code.Types.Where(t => t.IsClass && !Namespaces.IsUnder(t.Namespace, $"{Module}.Schema"));

    private static bool IsEntrance(CodeType type) =>
        type.Name.EndsWith("Endpoints", StringComparison.Ordinal)
        || type.Name.EndsWith("Page", StringComparison.Ordinal)
        || type.Name.EndsWith("PageModel", StringComparison.Ordinal);

    // The root is the module's face to the host; parts and rows are read by the kernel; what Contracts speak of is the ground's.
    private static bool MayBePublic(CodeType type) =>
        type.Namespace == Module
        || Ground.Contains(Namespaces.Segment(type.Namespace, Module))
        || type.Namespace.Split('.').Contains("Contracts")
        || Namespaces.IsUnder(type.Namespace, $"{Module}.Schema")
        || type.Bases.Contains("Pori.Cms.Contents.ContentPart")
        || type.Bases.Contains("Pori.Cms.Storage.ContentIndexRow");

    private static IEnumerable<string> Public(CodeType type) => type.IsPublic ? ["is public"] : [];
}
