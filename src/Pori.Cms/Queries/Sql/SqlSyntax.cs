namespace Pori.Cms.Queries.Sql;

/// <summary>A SELECT as it was parsed: only what <see cref="SqlParser"/> knows can stand in it.</summary>
internal sealed record SqlSelect(
    bool Distinct,
    IReadOnlyList<SqlColumn> Columns,
    SqlTable From,
    IReadOnlyList<SqlJoin> Joins,
    SqlExpression? Where,
    IReadOnlyList<SqlExpression> GroupBy,
    SqlExpression? Having,
    IReadOnlyList<SqlOrder> OrderBy,
    SqlExpression? Limit,
    SqlExpression? Offset
);

/// <summary>A column of the result; a null expression is <c>*</c>.</summary>
/// <param name="Expression">What it gives.</param>
/// <param name="Label">Its name in the result: the alias, else the column as it was written.</param>
/// <param name="Alias">The alias, or null.</param>
internal sealed record SqlColumn(SqlExpression? Expression, string Label, string? Alias);

internal sealed record SqlTable(string Name, string? Alias);

internal sealed record SqlJoin(bool Left, SqlTable Table, SqlExpression On);

internal sealed record SqlOrder(SqlExpression By, bool Descending);

internal abstract record SqlExpression;

internal sealed record SqlName(string? Table, string Name) : SqlExpression;

/// <summary>Text, long, decimal, bool or null.</summary>
internal sealed record SqlLiteral(object? Value) : SqlExpression;

internal sealed record SqlParameter(string Name, SqlLiteral? Default) : SqlExpression;

/// <summary>An aggregate; a null argument is <c>*</c>.</summary>
internal sealed record SqlAggregate(string Function, bool Distinct, SqlName? Argument) : SqlExpression;

/// <summary>A comparison, LIKE included.</summary>
internal sealed record SqlComparison(string Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

internal sealed record SqlLogical(string Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

internal sealed record SqlNot(SqlExpression Inner) : SqlExpression;

internal sealed record SqlIn(SqlExpression Value, IReadOnlyList<SqlExpression> Among, bool Negated) : SqlExpression;

internal sealed record SqlBetween(SqlExpression Value, SqlExpression Low, SqlExpression High, bool Negated)
    : SqlExpression;

internal sealed record SqlIsNull(SqlExpression Value, bool Negated) : SqlExpression;
