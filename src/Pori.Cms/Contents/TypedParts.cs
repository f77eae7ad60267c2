using System.Reflection;

namespace Pori.Cms.Contents;

/// <summary>A typed view that a slice has registered.</summary>
/// <param name="View">The class, which inherits <see cref="ContentPart"/>.</param>
public sealed record TypedPart(Type View);

/// <summary>
/// Compares the typed views with the definitions: each property that shows a field must name a field of the part, and its type
/// the field's type. Parts that are not defined are passed over: their recipe has not run.
/// </summary>
public sealed class TypedParts(IEnumerable<TypedPart> parts)
{
    /// <summary>Gets one line for each difference; none when the views agree with the definitions.</summary>
    public IReadOnlyList<string> DifferencesFrom(ContentDefinitions definitions) =>
        [.. Compare(definitions).Select(d => d.Line)];

    /// <summary>Gets the differences; a field that the site leaves out is empty to its view, another type is an error.</summary>
    internal IReadOnlyList<(string Line, bool LeftOut)> Compare(ContentDefinitions definitions) =>
        [
            .. from part in parts
            let defined = definitions.Part(ContentPart.NameOf(part.View))
            where defined is not null
            from property in part.View.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where IsField(property.PropertyType)
            let field = defined.ContentPartFieldDefinitionRecords.FirstOrDefault(f => f.Name == property.Name)
            let difference = Difference(property, field, defined)
            where difference is not null
            select ($"{part.View.Name}.{property.Name}: {difference}", field is null),
        ];

    private static string? Difference(
        PropertyInfo property,
        ContentPartFieldDefinition? field,
        ContentPartDefinition part
    ) =>
        field is null ? $"the part {part.Name} has no field of this name"
        : field.FieldName == property.PropertyType.Name ? null
        : $"the field is a {field.FieldName}, the view shows a {property.PropertyType.Name}";

    private static bool IsField(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IContentField<>));
}
