namespace Boundaries.Tests;

/// <summary>Which area may know which package. A package is exchanged in one place or not at all.</summary>
internal static class LibraryRules
{
    private static readonly (string Library, string Home, string[] Namespaces)[] Homes =
    [
        ("Lucene", "Search", ["Lucene.Net"]),
        ("MailKit", "Email", ["MailKit", "MimeKit"]),
        ("Quartz", "Jobs", ["Quartz"]),
        ("Fluid", "Liquid", ["Fluid"]),
        ("Jint", "Scripting", ["Jint"]),
        ("Npgsql", "Storage", ["Npgsql"]),
        ("SQLite", "Storage", ["Microsoft.Data.Sqlite", "SQLitePCL"]),
    ];

    public static IEnumerable<Rule> All =>
        Homes.Select(h => new Rule(
            $"Only {h.Home} knows {h.Library}",
            "Who else needs it asks the area; design.md § 4.",
            code => Verdict.Of(Outside(code, h.Home), type => Uses(type, h.Namespaces))
        ));

    // Migrations and their factories name the provider they are made for.
    private static IEnumerable<CodeType> Outside(Code code, string home) =>
        code.Types.Where(t =>
            !Namespaces.IsUnder(t.Namespace, $"{AllowedArrows.Kernel}.{home}")
            && !Namespaces.IsUnder(t.Namespace, $"{AllowedArrows.Module}.Schema")
        );

    private static IEnumerable<string> Uses(CodeType type, string[] library) =>
        from use in type.Uses
        where Array.Exists(library, root => Namespaces.IsUnder(use.Namespace, root))
        select $"uses {use.FullName}";
}
