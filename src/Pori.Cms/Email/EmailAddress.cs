using MimeKit;

namespace Pori.Cms.Email;

/// <summary>Looks at addresses as people type them.</summary>
public static class EmailAddress
{
    private const int MaxLength = 254;

    /// <summary>Gets whether a text is one plain address, such as <c>anna@example.org</c>, without name or blanks.</summary>
    public static bool IsValid(string text) =>
        text.Length <= MaxLength
        && !text.AsSpan().ContainsAny("\r\n \0")
        && MailboxAddress.TryParse(text, out var address)
        && address.Address == text
        && text.Contains('@', StringComparison.Ordinal);
}
