namespace Pori.Cms.Queries.Sql;

/// <summary>Steps through the tokens of one query.</summary>
internal sealed class SqlTokens(IReadOnlyList<SqlToken> tokens)
{
    private int at;

    public SqlToken Current => tokens[at];

    public SqlToken Following => tokens[Math.Min(at + 1, tokens.Count - 1)];

    public SqlToken Take() => tokens[at < tokens.Count - 1 ? at++ : at];

    /// <summary>Takes words of the language if they come next, all or none.</summary>
    public bool TryTake(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || !tokens[at + i].Is(words[i]))
                return false;
        }
        at += words.Length;
        return true;
    }

    public bool TryTakeSign(string sign)
    {
        if (!Current.IsSign(sign))
            return false;
        at++;
        return true;
    }

    public void Expect(string word)
    {
        if (!TryTake(word))
            throw Unexpected(word);
    }

    public void ExpectSign(string sign)
    {
        if (!TryTakeSign(sign))
            throw Unexpected(sign);
    }

    public QueryException Unexpected(string wanted) =>
        new(
            QueryFailure.NotAQuery,
            $"{wanted} is expected where {(Current.Kind == SqlTokenKind.End ? "the text ends" : $"'{Current.Text}' stands")}"
        );
}
