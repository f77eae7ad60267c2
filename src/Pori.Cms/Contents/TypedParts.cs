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
        [
            .. from part in parts
            let defined = definitions.Part(ContentPart.NameOf(part.View))
            where defined is not null
            from property in part.View.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where IsField(property.PropertyType)
            let difference = Difference(property, defined)
            where difference is not null
            select $"{part.View.Name}.{property.Name}: {difference}",
        ];

    private static string? Difference(PropertyInfo property, ContentPartDefinition part)
    {
        var field = part.ContentPartFieldDefinitionRecords.FirstOrDefault(f => f.Name == property.Name);
        if (field is null)
            return $"the part {part.Name} has no field of this name";
        return field.FieldName == property.PropertyType.Name
            ? null
            : $"the field is a {field.FieldName}, the view shows a {property.PropertyType.Name}";
    }

    private static bool IsField(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IContentField<>));
}
