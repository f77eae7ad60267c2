namespace Pori.Cms.Liquid;

/// <summary>Makes names of HTML attributes and shape members from the arguments of tags.</summary>
internal static class AttributeName
{
    /// <summary>Gets an attribute's name: aria_label → aria-label, anything but letters, digits, hyphen left out.</summary>
    public static string From(string argument) =>
        string.Concat(
            argument.Replace('_', '-').ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')
        );

    /// <summary>Gets a member's name: form_url and form-url → FormUrl.</summary>
    public static string ToMember(string argument) =>
        string.Concat(
            argument
                .Split('_', '-')
                .Where(word => word.Length > 0)
                .Select(word => string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1)))
        );
}
