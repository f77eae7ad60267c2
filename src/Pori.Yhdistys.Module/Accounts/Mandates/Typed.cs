namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>What people type, as it is kept.</summary>
internal static class Typed
{
    /// <summary>Makes one line: no control characters, no blanks at the ends, single blanks between.</summary>
    public static string Line(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Keeps lines apart, and drops the one character that PostgreSQL does not keep.</summary>
    public static string Text(string text) => text.Replace("\0", "", StringComparison.Ordinal).Trim();
}
