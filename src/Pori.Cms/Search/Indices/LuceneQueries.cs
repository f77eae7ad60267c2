using System.Globalization;
using System.Text.Json.Nodes;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Queries;
using Pori.Cms.Storage;
using Document = Lucene.Net.Documents.Document;

namespace Pori.Cms.Search.Indices;

/// <summary>Runs queries in JSON over an index, for the stored queries of source Lucene and for the API.</summary>
internal sealed class LuceneQueries(LuceneIndices indices, IQueryTemplateRenderer templates, IUnitOfWork work)
{
    /// <summary>Runs a query.</summary>
    /// <param name="indexName">The index; names compare without case.</param>
    /// <param name="template">The query, which Liquid renders with the parameters first.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="items">Whether content items are given; else what the documents store.</param>
    /// <param name="cancellationToken">Stops the wait for an index that is built.</param>
    /// <returns>What was found, or null when there is no such index.</returns>
    /// <exception cref="QueryException">The rendered text is no query.</exception>
    public async Task<QueryResults?> RunAsync(
        string indexName,
        string template,
        IReadOnlyDictionary<string, object?> parameters,
        bool items,
        CancellationToken cancellationToken
    )
    {
        if (await indices.FindAsync(indexName) is not { } keeper)
            return null;
        var content = (LuceneIndexContent)keeper.Content;
        var query = LuceneQuery.Read(await templates.RenderAsync(template, parameters), content.Numbers);
        var (documents, count) = await keeper.SearchAsync(searcher => Search(searcher, query), cancellationToken);
        return items
            ? new([.. await ItemsAsync(documents, content.Versions, cancellationToken)], [], count)
            : new([], [.. documents.Select(Row)], count);
    }

    private static (IReadOnlyList<Document> Documents, int Count) Search(IndexSearcher searcher, LuceneQuery query)
    {
        var most = Math.Max(1, Math.Min(query.From + query.Size, searcher.IndexReader.MaxDoc));
        try
        {
            var found = query.Sort is null
                ? searcher.Search(query.Query, most)
                : searcher.Search(query.Query, most, query.Sort);
            var page = found.ScoreDocs.Skip(query.From).Take(query.Size);
            return ([.. page.Select(hit => searcher.Doc(hit.Doc))], found.TotalHits);
        }
        catch (BooleanQuery.TooManyClausesException failure)
        {
            throw new QueryException(QueryFailure.NotAQuery, "the query has too many alternatives", failure);
        }
    }

    private async Task<IEnumerable<ContentItem>> ItemsAsync(
        IReadOnlyList<Document> documents,
        VersionOptions versions,
        CancellationToken cancellationToken
    )
    {
        var ids = documents
            .Select(d => d.GetField("ContentItemId").GetStringValue(CultureInfo.InvariantCulture))
            .ToList();
        var found = await work.ReadAsync(db => IndexedVersions.ManyAsync(db, ids, versions), cancellationToken);
        return ids.Where(found.ContainsKey).Select(id => found[id]);
    }

    // One value is a text, several are an array; Orchard fails on these.
    private static JsonObject Row(Document document)
    {
        var row = new JsonObject();
        foreach (var same in document.Fields.GroupBy(f => f.Name))
        {
            var values = same.Select(f => f.GetStringValue(CultureInfo.InvariantCulture)).ToList();
            row[same.Key] = values.Count == 1 ? values[0] : new JsonArray([.. values.Select(v => JsonValue.Create(v))]);
        }
        return row;
    }
}

/// <summary>Runs the stored queries of source Lucene.</summary>
internal sealed class LuceneQuerySource(LuceneQueries queries) : IQuerySource
{
    public string Name => "Lucene";

    public async Task<QueryResults> ExecuteAsync(
        QueryDefinition query,
        IReadOnlyDictionary<string, object?> parameters,
        CancellationToken cancellationToken
    ) =>
        await queries.RunAsync(
            query.Index ?? "",
            query.Template,
            parameters,
            query.ReturnContentItems,
            cancellationToken
        ) ?? new QueryResults([], [], 0);
}
