using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>
/// A typed view over a part's JSON: the only base class that a slice inherits. A property names a field of the part's
/// definition and its type names the field's type; <c>TypedParts</c> compares both with the recipes at start.
/// </summary>
public abstract class ContentPart
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private JsonObject? json;

    /// <summary>Gets the name of the part that a view type shows: its attribute's, else the type's own.</summary>
    public static string NameOf(Type view) =>
        Names.GetOrAdd(view, static type => type.GetCustomAttribute<PartNameAttribute>()?.Name ?? type.Name);

    internal static T View<T>(JsonObject? json)
        where T : ContentPart, new() => new() { json = json };

    /// <summary>Gets a field of this part by the name of the calling property.</summary>
    protected TField Field<TField>([CallerMemberName] string name = "")
        where TField : struct, IContentField<TField> => TField.From(json?[name] as JsonObject);

    /// <summary>Gets a text member that lies directly in the part, as stock parts have them.</summary>
    protected string Member([CallerMemberName] string name = "") => JsonRead.Text(json, name) ?? "";

    /// <summary>Gets a boolean member that lies directly in the part.</summary>
    protected bool Flag([CallerMemberName] string name = "") => JsonRead.Flag(json, name);
}

/// <summary>Gives the part that a typed view shows when its name is not the class's.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PartNameAttribute(string name) : Attribute
{
    /// <summary>Gets the part's name.</summary>
    public string Name { get; } = name;
}
