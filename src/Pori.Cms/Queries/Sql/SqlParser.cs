using System.Globalization;

namespace Pori.Cms.Queries.Sql;

/// <summary>
/// Parses one SELECT over tables: columns and aggregates, inner and left joins, where, group by, having, order by, limit and
/// offset. Nothing else can come out, so nothing else can be run.
/// </summary>
internal sealed class SqlParser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "select",
        "distinct",
        "from",
        "where",
        "group",
        "having",
        "order",
        "by",
        "limit",
        "offset",
        "join",
        "inner",
        "left",
        "outer",
        "right",
        "full",
        "cross",
        "on",
        "as",
        "and",
        "or",
        "not",
        "in",
        "is",
        "null",
        "like",
        "between",
        "asc",
        "desc",
        "union",
        "except",
        "intersect",
        "true",
        "false",
        "insert",
        "update",
        "delete",
        "into",
        "set",
    };

    private readonly SqlTokens tokens;
    private readonly SqlConditions conditions;

    private SqlParser(SqlTokens tokens)
    {
        this.tokens = tokens;
        conditions = new SqlConditions(tokens);
    }

    /// <summary>Parses a text.</summary>
    /// <exception cref="QueryException">It is no such SELECT.</exception>
    public static SqlSelect Parse(string sql)
    {
        var all = new SqlTokens(SqlLexer.Read(sql));
        var select = new SqlParser(all).Select();
        all.TryTakeSign(";");
        return all.Current.Kind == SqlTokenKind.End ? select : throw all.Unexpected("the end of the query");
    }

    /// <summary>Takes a name, plain or quoted, that is no word of the language.</summary>
    public static string TakeName(SqlTokens tokens)
    {
        if (
            tokens.Current.Kind == SqlTokenKind.QuotedName
            || (tokens.Current.Kind == SqlTokenKind.Word && !Reserved.Contains(tokens.Current.Text))
        )
            return tokens.Take().Text;
        throw tokens.Unexpected("a name");
    }

    private SqlSelect Select()
    {
        tokens.Expect("select");
        var distinct = tokens.TryTake("distinct");
        var columns = List(Column);
        tokens.Expect("from");
        var from = Table();
        var joins = new List<SqlJoin>();
        while (Join() is { } join)
            joins.Add(join);
        return new(
            distinct,
            columns,
            from,
            joins,
            tokens.TryTake("where") ? conditions.Condition() : null,
            tokens.TryTake("group", "by") ? List(() => (SqlExpression)conditions.Name()) : [],
            tokens.TryTake("having") ? conditions.Condition() : null,
            tokens.TryTake("order", "by") ? List(Order) : [],
            tokens.TryTake("limit") ? Number() : null,
            tokens.TryTake("offset") ? Number() : null
        );
    }

    private SqlColumn Column()
    {
        if (tokens.TryTakeSign("*"))
            return new(null, "*", null);
        var expression = conditions.Aggregate() ?? (SqlExpression)conditions.Name();
        var written = expression switch
        {
            SqlName name => name.Name,
            SqlAggregate { Argument: null } aggregate => $"{aggregate.Function}(*)",
            SqlAggregate aggregate => $"{aggregate.Function}({aggregate.Argument!.Name})",
            _ => "",
        };
        var alias = Alias();
        return new(expression, alias ?? written, alias);
    }

    private SqlTable Table() => new(TakeName(tokens), Alias());

    private string? Alias()
    {
        if (tokens.TryTake("as"))
            return TakeName(tokens);
        var comes =
            tokens.Current.Kind == SqlTokenKind.QuotedName
            || (tokens.Current.Kind == SqlTokenKind.Word && !Reserved.Contains(tokens.Current.Text));
        return comes ? TakeName(tokens) : null;
    }

    private SqlJoin? Join()
    {
        var left = tokens.TryTake("left", "outer", "join") || tokens.TryTake("left", "join");
        if (!left && !tokens.TryTake("inner", "join") && !tokens.TryTake("join"))
            return null;
        var table = Table();
        tokens.Expect("on");
        return new(left, table, conditions.Condition());
    }

    private SqlOrder Order()
    {
        var by = conditions.Aggregate() ?? (SqlExpression)conditions.Name();
        return new(by, !tokens.TryTake("asc") && tokens.TryTake("desc"));
    }

    private SqlExpression Number()
    {
        var value = conditions.Value();
        return value is SqlParameter or SqlLiteral { Value: long } ? value : throw tokens.Unexpected("a whole number");
    }

    private List<T> List<T>(Func<T> one)
    {
        var all = new List<T> { one() };
        while (tokens.TryTakeSign(","))
            all.Add(one());
        return all;
    }

    /// <summary>Reads a number as it is written: long, or decimal when it has a fraction.</summary>
    public static object ReadNumber(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && text.Contains('.', StringComparison.Ordinal)
            ? number
            : throw new QueryException(QueryFailure.NotAQuery, $"'{text}' is not a number");
    }
}
