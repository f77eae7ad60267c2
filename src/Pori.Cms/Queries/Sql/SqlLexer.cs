using System.Globalization;

namespace Pori.Cms.Queries.Sql;

internal enum SqlTokenKind
{
    /// <summary>A name or a word of the language.</summary>
    Word,

    /// <summary>A name in quotes or brackets.</summary>
    QuotedName,
    Text,
    Number,
    Parameter,
    Sign,
    End,
}

/// <summary>A token.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    public bool Is(string word) => Kind == SqlTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSign(string sign) => Kind == SqlTokenKind.Sign && Text == sign;
}

/// <summary>Cuts a text into tokens. Comments and what the grammar does not know are refused here.</summary>
internal static class SqlLexer
{
    private const int Longest = 20_000;
    private static readonly string[] Signs =
    [
        "<>",
        "<=",
        ">=",
        "!=",
        "=",
        "<",
        ">",
        "(",
        ")",
        ",",
        ".",
        "*",
        ":",
        ";",
        "-",
    ];

    public static List<SqlToken> Read(string sql)
    {
        if (sql.Length > Longest)
            throw Refused("the text is too long for a query");
        var tokens = new List<SqlToken>();
        for (var at = 0; at < sql.Length; )
        {
            if (char.IsWhiteSpace(sql[at]))
            {
                at++;
                continue;
            }
            var (token, length) = Next(sql, at);
            tokens.Add(token);
            at += length;
        }
        tokens.Add(new(SqlTokenKind.End, ""));
        return tokens;
    }

    private static (SqlToken Token, int Length) Next(string sql, int at)
    {
        var first = sql[at];
        if (IsNameStart(first))
            return Run(sql, at, SqlTokenKind.Word, IsNamePart, 0);
        if (first == '@' && at + 1 < sql.Length && IsNameStart(sql[at + 1]))
            return Run(sql, at, SqlTokenKind.Parameter, IsNamePart, 1);
        if (char.IsAsciiDigit(first))
            return Run(sql, at, SqlTokenKind.Number, c => char.IsAsciiDigit(c) || c == '.', 0);
        if (first == '\'')
            return Quoted(sql, at, '\'', SqlTokenKind.Text);
        if (first is '"' or '`')
            return Quoted(sql, at, first, SqlTokenKind.QuotedName);
        if (first == '[')
            return Quoted(sql, at, ']', SqlTokenKind.QuotedName);
        if (sql.AsSpan(at).StartsWith("--"))
            throw Refused("comments are not part of a query");
        foreach (var sign in Signs)
        {
            if (sql.AsSpan(at).StartsWith(sign))
                return (new(SqlTokenKind.Sign, sign), sign.Length);
        }
        throw Refused($"the sign '{first}' at {at.ToString(CultureInfo.InvariantCulture)} is not part of a query");
    }

    private static (SqlToken, int) Run(string sql, int at, SqlTokenKind kind, Func<char, bool> part, int skip)
    {
        var end = at + skip + 1;
        while (end < sql.Length && part(sql[end]))
            end++;
        return (new(kind, sql[(at + skip)..end]), end - at);
    }

    // A doubled quote inside stands for one.
    private static (SqlToken, int) Quoted(string sql, int at, char quote, SqlTokenKind kind)
    {
        var text = new System.Text.StringBuilder();
        for (var i = at + 1; i < sql.Length; i++)
        {
            if (sql[i] != quote)
                text.Append(sql[i]);
            else if (i + 1 < sql.Length && sql[i + 1] == quote)
                text.Append(sql[i++]);
            else
                return (new(kind, text.ToString()), i + 1 - at);
        }
        throw Refused("a quotation does not end");
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static QueryException Refused(string why) => new(QueryFailure.NotAQuery, why);
}
