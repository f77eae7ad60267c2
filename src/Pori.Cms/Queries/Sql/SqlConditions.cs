namespace Pori.Cms.Queries.Sql;

/// <summary>Parses conditions and the values in them.</summary>
internal sealed class SqlConditions(SqlTokens tokens)
{
    // A text nested deeper than this is no query that a person wrote, and recursion has an end.
    private const int Deepest = 50;
    private static readonly string[] Aggregates = ["count", "min", "max", "sum", "avg"];
    private static readonly string[] Comparisons = ["=", "<>", "!=", "<=", ">=", "<", ">"];
    private int depth;

    public SqlExpression Condition()
    {
        var left = Conjunction();
        while (tokens.TryTake("or"))
            left = new SqlLogical("OR", left, Conjunction());
        return left;
    }

    /// <summary>Parses a column, with or without its table.</summary>
    public SqlName Name()
    {
        var name = SqlParser.TakeName(tokens);
        return tokens.TryTakeSign(".") ? new(name, SqlParser.TakeName(tokens)) : new(null, name);
    }

    /// <summary>Parses an aggregate if one comes.</summary>
    public SqlAggregate? Aggregate()
    {
        if (tokens.Current.Kind != SqlTokenKind.Word || !tokens.Following.IsSign("("))
            return null;
        if (!Aggregates.Contains(tokens.Current.Text, StringComparer.OrdinalIgnoreCase))
            throw tokens.Unexpected("one of " + string.Join(", ", Aggregates));
        var function = tokens.Take().Text.ToLowerInvariant();
        tokens.ExpectSign("(");
        if (function == "count" && tokens.TryTakeSign("*"))
        {
            tokens.ExpectSign(")");
            return new(function, false, null);
        }
        var distinct = tokens.TryTake("distinct");
        var argument = Name();
        tokens.ExpectSign(")");
        return new(function, distinct, argument);
    }

    /// <summary>Parses a literal, a parameter with or without default, an aggregate or a column.</summary>
    public SqlExpression Value()
    {
        if (tokens.Current.Kind == SqlTokenKind.Parameter)
        {
            var name = tokens.Take().Text;
            return new SqlParameter(name, tokens.TryTakeSign(":") ? Literal() : null);
        }
        return IsLiteral() ? Literal() : Aggregate() ?? (SqlExpression)Name();
    }

    private SqlExpression Conjunction()
    {
        var left = Negation();
        while (tokens.TryTake("and"))
            left = new SqlLogical("AND", left, Negation());
        return left;
    }

    private SqlExpression Negation()
    {
        if (++depth > Deepest)
            throw new QueryException(QueryFailure.NotAQuery, "the query is nested too deep");
        try
        {
            if (tokens.TryTake("not"))
                return new SqlNot(Negation());
            if (!tokens.TryTakeSign("("))
                return Predicate();
            var inner = Condition();
            tokens.ExpectSign(")");
            return inner;
        }
        finally
        {
            depth--;
        }
    }

    private SqlExpression Predicate()
    {
        var value = Value();
        if (tokens.TryTake("is"))
        {
            var negatedNull = tokens.TryTake("not");
            tokens.Expect("null");
            return new SqlIsNull(value, negatedNull);
        }
        var negated = tokens.TryTake("not");
        if (tokens.TryTake("in"))
            return new SqlIn(value, Values(), negated);
        if (tokens.TryTake("between"))
        {
            var low = Value();
            tokens.Expect("and");
            return new SqlBetween(value, low, Value(), negated);
        }
        if (tokens.TryTake("like"))
            return new SqlComparison(negated ? "NOT LIKE" : "LIKE", value, Value());
        if (!negated && tokens.Current.Kind == SqlTokenKind.Sign && Comparisons.Contains(tokens.Current.Text))
        {
            var sign = tokens.Take().Text;
            return new SqlComparison(sign == "!=" ? "<>" : sign, value, Value());
        }
        throw tokens.Unexpected("a comparison");
    }

    private List<SqlExpression> Values()
    {
        tokens.ExpectSign("(");
        var values = new List<SqlExpression> { Value() };
        while (tokens.TryTakeSign(","))
            values.Add(Value());
        tokens.ExpectSign(")");
        return values;
    }

    private bool IsLiteral() =>
        tokens.Current.Kind is SqlTokenKind.Text or SqlTokenKind.Number
        || tokens.Current.IsSign("-")
        || tokens.Current.Is("true")
        || tokens.Current.Is("false")
        || tokens.Current.Is("null");

    private SqlLiteral Literal()
    {
        if (tokens.TryTake("true"))
            return new(true);
        if (tokens.TryTake("false"))
            return new(false);
        if (tokens.TryTake("null"))
            return new(null);
        if (tokens.Current.Kind == SqlTokenKind.Text)
            return new(tokens.Take().Text);
        var negative = tokens.TryTakeSign("-");
        if (tokens.Current.Kind != SqlTokenKind.Number)
            throw tokens.Unexpected("a value");
        var number = SqlParser.ReadNumber(tokens.Take().Text);
        return new(
            !negative ? number
            : number is long whole ? -whole
            : (object)-(decimal)number
        );
    }
}
