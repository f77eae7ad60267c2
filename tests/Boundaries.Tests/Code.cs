using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Loader;

namespace Boundaries.Tests;

/// <summary>The types of some assemblies of ours and what they depend on, packages included.</summary>
internal sealed class Code
{
    private Code(IReadOnlyList<CodeType> types) => Types = types;

    public IReadOnlyList<CodeType> Types { get; }

    /// <summary>Gets the code that is served.</summary>
    public static Code Ours { get; } = Load("Pori.Cms", "Pori.Yhdistys.Module", "Pori.Yhdistys.Theme", "Host");

    /// <summary>Gets the code that breaks each rule once.</summary>
    public static Code Planted { get; } = Load("Boundaries.Plants");

    public IEnumerable<CodeType> Under(string root) => Types.Where(t => Namespaces.IsUnder(t.Namespace, root));

    private static Code Load(params string[] names)
    {
        var architecture = new ArchLoader().LoadAssemblies([.. names.Select(System.Reflection.Assembly.Load)]).Build();
        return new Code([.. architecture.Types.Select(t => new CodeType(t)).Where(t => !t.IsGenerated)]);
    }
}

/// <summary>One type of ours.</summary>
internal sealed class CodeType(IType type)
{
    public string FullName { get; } = type.FullName;

    public string Name { get; } = type.Name;

    public string Namespace { get; } = type.Namespace?.FullName ?? "";

    /// <summary>Gets what the type's bodies and signatures name; type parameters are nobody's.</summary>
    public IReadOnlyList<(string Namespace, string FullName)> Uses { get; } =
    [
        .. type
            .Dependencies.Where(d => d.Target is not GenericParameter)
            .Select(d => (d.Target.Namespace?.FullName ?? "", d.Target.FullName))
            .Distinct(),
    ];

    /// <summary>Gets the names of the members that the type calls, without their parameters.</summary>
    public IReadOnlyList<string> Calls { get; } =
    [.. type.Dependencies.OfType<MethodCallDependency>().Select(d => d.TargetMember.Name.Split('(')[0]).Distinct()];

    public bool IsClass { get; } = type is Class;

    public bool IsPublic { get; } = type.Visibility == Visibility.Public;

    public bool IsNested { get; } = type.IsNested;

    /// <summary>Gets whether nothing can derive from it by surprise: sealed, static or meant as a base.</summary>
    public bool IsClosed { get; } = type is not Class c || c.IsSealed == true || c.IsAbstract == true;

    public IReadOnlyList<string> Bases { get; } =
        type is Class derived ? [.. derived.InheritedClasses.Select(b => b.FullName)] : [];

    // Razor pages and the like are made by the compiler; people's rules do not reach them.
    public bool IsGenerated { get; } =
        type.FullName.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.FullName is "AspNetCoreGeneratedDocument" or "System.Text.RegularExpressions.Generated"
        || type.Attributes.Any(a => a.Name is "GeneratedCodeAttribute" or "CompilerGeneratedAttribute");
}

internal static class Namespaces
{
    public static bool IsUnder(string name, string root) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    /// <summary>Gets the segment after a root: the area or the slice; empty for the root itself, null outside of it.</summary>
    public static string? Segment(string name, string root)
    {
        if (name == root)
            return "";
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
    }
}
