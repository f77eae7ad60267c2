namespace Pori.Cms.Recipes;

/// <summary>What Orchard makes of the names of types and parts.</summary>
internal static class DefinitionNames
{
    private static readonly HashSet<string> Envelope = new(StringComparer.OrdinalIgnoreCase)
    {
        "ContentItemId",
        "ContentItemVersionId",
        "ContentType",
        "DisplayText",
        "Latest",
        "Published",
        "ModifiedUtc",
        "PublishedUtc",
        "CreatedUtc",
        "Owner",
        "Author",
        "Id",
        "Content",
    };

    /// <summary>Gets why a name cannot be used, or null when it can.</summary>
    public static string? Fault(string name) =>
        Envelope.Contains(name) ? $"{name} is a name of every content item."
        : !char.IsLetter(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-')
            ? $"{name} is not a name: it starts with a letter and has letters, digits, - and _ only."
        : null;

    /// <summary>Puts spaces between the words of a name, as Orchard does where a type has no display name.</summary>
    public static string Spaced(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
                text.Append(' ');
            text.Append(name[i]);
        }
        return text.ToString();
    }
}
