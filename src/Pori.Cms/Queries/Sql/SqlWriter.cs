using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pori.Cms.Queries.Sql;

/// <summary>A statement for the database: its text, and its values in the order of their names p0, p1 …</summary>
internal sealed record SqlStatement(
    string Text,
    IReadOnlyList<(object? Value, IProperty? Column)> Values,
    IReadOnlyList<(string Label, IProperty? Column)> Columns
);

/// <summary>
/// Writes a parsed SELECT for one of the databases: names quoted, every value a parameter of its column's type, and both
/// databases made to answer alike (LIKE without case, text by code points, nulls before the rest).
/// </summary>
internal sealed class SqlWriter(SqlScope scope, IReadOnlyDictionary<string, object?> parameters, bool sqlite)
{
    private const long MostRows = 1000;
    private readonly List<(object? Value, IProperty? Column)> values = [];

    public SqlStatement Write(SqlSelect select)
    {
        var from = new StringBuilder(scope.Add(select.From));
        foreach (var join in select.Joins)
        {
            from.Append(join.Left ? " LEFT JOIN " : " INNER JOIN ").Append(scope.Add(join.Table));
            from.Append(" ON ").Append(Condition(join.On));
        }
        var columns = select.Columns.SelectMany(Column).ToList();
        var text = new StringBuilder(select.Distinct ? "SELECT DISTINCT " : "SELECT ");
        text.AppendJoin(", ", columns.Select(c => c.Sql));
        text.Append(" FROM ").Append(from);
        if (select.Where is { } where)
            text.Append(" WHERE ").Append(Condition(where));
        if (select.GroupBy.Count > 0)
            text.Append(" GROUP BY ").AppendJoin(", ", select.GroupBy.Select(e => Value(e).Sql));
        if (select.Having is { } having)
            text.Append(" HAVING ").Append(Condition(having));
        if (select.OrderBy.Count > 0)
            text.Append(" ORDER BY ").AppendJoin(", ", select.OrderBy.Select(o => Order(o, select)));
        text.Append(" LIMIT ").Append(Bind(Math.Min(MostRows, Number(select.Limit, "limit") ?? MostRows), null));
        if (Number(select.Offset, "offset") is { } offset)
            text.Append(" OFFSET ").Append(Bind(offset, null));
        return new(text.ToString(), values, [.. columns.Select(c => (c.Label, c.Column))]);
    }

    private IEnumerable<(string Sql, string Label, IProperty? Column)> Column(SqlColumn column)
    {
        if (column.Expression is null)
            return scope.All().Select(c => (c.Sql, c.Property.Name, (IProperty?)c.Property));
        var (sql, property) = Value(column.Expression);
        return [(sql, column.Label, property)];
    }

    private string Order(SqlOrder order, SqlSelect select)
    {
        var (sql, column) = Value(Aliased(order.By, select) ?? order.By);
        if (sqlite)
            return sql + (order.Descending ? " DESC" : " ASC");
        // With DISTINCT PostgreSQL wants the very expression that is selected.
        var collation = !select.Distinct && column?.ClrType == typeof(string) ? " COLLATE \"C\"" : "";
        return sql + collation + (order.Descending ? " DESC NULLS LAST" : " ASC NULLS FIRST");
    }

    private static SqlExpression? Aliased(SqlExpression by, SqlSelect select) =>
        by is SqlName { Table: null } name
            ? select
                .Columns.FirstOrDefault(c => name.Name.Equals(c.Alias, StringComparison.OrdinalIgnoreCase))
                ?.Expression
            : null;

    private string Condition(SqlExpression condition) =>
        condition switch
        {
            SqlLogical both => $"({Condition(both.Left)} {both.Operator} {Condition(both.Right)})",
            SqlNot not => $"(NOT {Condition(not.Inner)})",
            SqlIsNull isNull => $"({Value(isNull.Value).Sql} IS {(isNull.Negated ? "NOT " : "")}NULL)",
            SqlComparison comparison => Comparison(comparison),
            SqlIn among => In(among),
            SqlBetween between => Between(between),
            _ => throw new QueryException(QueryFailure.NotAQuery, "a condition is expected"),
        };

    private string Comparison(SqlComparison comparison)
    {
        var column = ColumnOf(comparison.Left) ?? ColumnOf(comparison.Right);
        var left = Value(comparison.Left, column).Sql;
        var right = Value(comparison.Right, column).Sql;
        // LIKE of SQLite overlooks case; its counterpart has another name.
        var sign = sqlite
            ? comparison.Operator
            : comparison.Operator.Replace("LIKE", "ILIKE", StringComparison.Ordinal);
        return $"({left} {sign} {right})";
    }

    private string In(SqlIn among)
    {
        var column = ColumnOf(among.Value);
        var list = string.Join(", ", among.Among.Select(v => Value(v, column).Sql));
        return $"({Value(among.Value, column).Sql} {(among.Negated ? "NOT IN" : "IN")} ({list}))";
    }

    private string Between(SqlBetween between)
    {
        var column = ColumnOf(between.Value);
        var (low, high) = (Value(between.Low, column).Sql, Value(between.High, column).Sql);
        return $"({Value(between.Value, column).Sql} {(between.Negated ? "NOT " : "")}BETWEEN {low} AND {high})";
    }

    private IProperty? ColumnOf(SqlExpression expression) =>
        expression switch
        {
            SqlName name => scope.Column(name).Property,
            SqlAggregate { Function: "min" or "max", Argument: { } argument } => scope.Column(argument).Property,
            _ => null,
        };

    private (string Sql, IProperty? Column) Value(SqlExpression expression, IProperty? comparedWith = null)
    {
        switch (expression)
        {
            case SqlName name:
                return scope.Column(name);
            case SqlAggregate { Argument: null } aggregate:
                return ($"{aggregate.Function}(*)", null);
            case SqlAggregate aggregate:
                var (argument, _) = scope.Column(aggregate.Argument!);
                return (
                    $"{aggregate.Function}({(aggregate.Distinct ? "DISTINCT " : "")}{argument})",
                    ColumnOf(aggregate)
                );
            case SqlLiteral literal:
                return (Bind(literal.Value, comparedWith), comparedWith);
            case SqlParameter parameter:
                return (Bind(Of(parameter), comparedWith), comparedWith);
            default:
                throw new QueryException(QueryFailure.NotAQuery, "a value is expected");
        }
    }

    private object? Of(SqlParameter parameter)
    {
        if (parameters.TryGetValue(parameter.Name, out var value))
            return value;
        return parameter.Default is { } given
            ? given.Value
            : throw new QueryException(QueryFailure.NotAQuery, $"the parameter {parameter.Name} is missing");
    }

    private long? Number(SqlExpression? expression, string what)
    {
        if (expression is null)
            return null;
        var value = expression is SqlParameter parameter ? Of(parameter) : ((SqlLiteral)expression).Value;
        return
            value is not null
            && long.TryParse(SqlValues.Text(value), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new QueryException(QueryFailure.NotAQuery, $"{what} must be a whole number");
    }

    private string Bind(object? value, IProperty? column)
    {
        // SQLite would compare a decimal as text.
        var plain = sqlite && value is decimal number ? (double)number : value;
        values.Add((column is null ? plain : SqlValues.As(column, value), column));
        return $"@p{(values.Count - 1).ToString(CultureInfo.InvariantCulture)}";
    }
}
