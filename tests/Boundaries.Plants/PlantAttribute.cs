namespace Boundaries.Plants;

/// <summary>Marks a type that breaks a rule on purpose.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class PlantAttribute(string rule) : Attribute
{
    /// <summary>Gets the name of the rule that must find it.</summary>
    public string Rule { get; } = rule;
}
