using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Boundaries.Tests;

/// <summary>A method, accessor, operator or constructor as it is written.</summary>
/// <param name="Path">The file, from the root.</param>
/// <param name="Name">Type and member, such as <c>Calendar.GetAsync</c>.</param>
/// <param name="Lines">Lines of code, from the first line of the signature to the last of the body.</param>
/// <param name="IsConstructor">Whether it makes a type; a record's parameters are its data and do not count.</param>
/// <param name="Parameters">How many parameters it takes.</param>
internal sealed record Member(string Path, string Name, int Lines, bool IsConstructor, int Parameters)
{
    /// <summary>
    /// Reads the members of a file. Lines that are empty or only comment do not count, nor do attributes; the body of a
    /// lambda or local function belongs to the member it stands in, and a local function counts by itself too.
    /// </summary>
    public static IEnumerable<Member> In(string path, IEnumerable<string> lines)
    {
        var root = CSharpSyntaxTree.ParseText(string.Join('\n', lines)).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            if (NameOf(node) is { } name)
                yield return new(path, $"{TypeOf(node)}.{name}", CodeLines(node), IsMaker(node), ParametersOf(node));
        }
    }

    private static string? NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            LocalFunctionStatementSyntax local => local.Identifier.Text,
            ConstructorDeclarationSyntax => "ctor",
            ClassDeclarationSyntax { ParameterList: not null } or StructDeclarationSyntax { ParameterList: not null } =>
                "ctor",
            OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => "operator",
            AccessorDeclarationSyntax accessor => $"{Owner(accessor)}.{accessor.Keyword.Text}",
            PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.Text,
            _ => null,
        };

    private static string Owner(AccessorDeclarationSyntax accessor) =>
        accessor.Parent?.Parent is PropertyDeclarationSyntax property ? property.Identifier.Text : "this";

    private static string TypeOf(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text ?? "";

    private static bool IsMaker(SyntaxNode node) => node is ConstructorDeclarationSyntax or TypeDeclarationSyntax;

    private static int ParametersOf(SyntaxNode node) =>
        node switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.Count,
            TypeDeclarationSyntax type => type.ParameterList!.Parameters.Count,
            _ => 0,
        };

    // Of a primary constructor only the parameters are its own; the type's members count by themselves.
    private static int CodeLines(SyntaxNode node)
    {
        var code = node is TypeDeclarationSyntax type ? type.ParameterList! : node;
        var attributes = code.ChildNodes().OfType<AttributeListSyntax>().ToHashSet();
        return code.DescendantTokens(child => child is not AttributeListSyntax list || !attributes.Contains(list))
            .SelectMany(LinesOf)
            .Distinct()
            .Count();
    }

    // A raw string spans lines; each of them is one to read.
    private static IEnumerable<int> LinesOf(SyntaxToken token)
    {
        var span = token.GetLocation().GetLineSpan();
        return Enumerable.Range(
            span.StartLinePosition.Line,
            span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        );
    }
}
