using System.Data.Common;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Pori.Cms.Contents;
using Pori.Cms.Queries.Sql;
using Pori.Cms.Storage;

namespace Pori.Cms.Queries;

/// <summary>
/// Runs SQL queries: Liquid first, then a SELECT over the content indexes. It reads at most 1,000 rows within 5 seconds over a
/// connection that cannot write.
/// </summary>
internal sealed class SqlQuerySource(IQueryTemplateRenderer templates, CmsDatabase database, IUnitOfWork work)
    : IQuerySource
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public string Name => "Sql";

    public async Task<QueryResults> ExecuteAsync(
        QueryDefinition query,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken
    )
    {
        var select = SqlParser.Parse(await templates.RenderAsync(query.Template, parameters));
        var statement = await WriteAsync(select, parameters, cancellationToken);
        try
        {
            var rows = await ReadAsync(statement, cancellationToken);
            return query.ReturnContentItems
                ? new(await ItemsAsync(rows, cancellationToken), [])
                : new([], [.. rows.Select(Row)]);
        }
        catch (DbException failure) when (database.IsTimeOut(failure))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new QueryException(
                QueryFailure.TookTooLong,
                $"The query took longer than {Limit.TotalSeconds:0} seconds.",
                failure
            );
        }
        catch (DbException failure)
        {
            throw new QueryException(QueryFailure.NotAQuery, failure.Message, failure);
        }
    }

    private Task<SqlStatement> WriteAsync(
        SqlSelect select,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken
    ) =>
        work.ReadAsync(
            db =>
                Task.FromResult(
                    new SqlWriter(new SqlScope(new SqlTables(db.Model)), parameters, database.IsSqlite).Write(select)
                ),
            cancellationToken
        );

    private async Task<List<SqlRow>> ReadAsync(SqlStatement statement, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenReadOnlyAsync(Limit, cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is written from the parsed query: quoted names that exist, and parameters.
        command.CommandText = statement.Text;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Count; i++)
            command.Parameters.Add(Parameter(command, $"@p{i}", statement.Values[i]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<SqlRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var values = new object?[statement.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = await reader.IsDBNullAsync(i, cancellationToken) ? null : reader.GetValue(i);
            rows.Add(new(statement, values));
        }
        return rows;
    }

    private static DbParameter Parameter(DbCommand command, string name, (object? Value, IProperty? Column) value)
    {
        if (value.Column is { } column)
            return column.GetRelationalTypeMapping().CreateParameter(command, name, value.Value, nullable: true);
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value.Value ?? DBNull.Value;
        return parameter;
    }

    private async Task<IReadOnlyList<ContentItem>> ItemsAsync(List<SqlRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.DocumentId).OfType<long>().Distinct().ToList();
        var found = new Dictionary<long, string>();
        foreach (var some in ids.Chunk(500))
        {
            var documents = await work.ReadAsync(
                db => db.Documents.Where(d => some.Contains(d.Id)).ToListAsync(cancellationToken),
                cancellationToken
            );
            foreach (var document in documents)
                found[document.Id] = document.Json;
        }
        return [.. ids.Where(found.ContainsKey).Select(id => ContentItemJson.Parse(found[id]))];
    }

    private static JsonObject Row(SqlRow row)
    {
        var json = new JsonObject();
        for (var i = 0; i < row.Values.Count; i++)
            json.TryAdd(row.Statement.Columns[i].Label, SqlRow.Json(row.Values[i]));
        return json;
    }
}
