using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Pori.Cms.Contents;

namespace Pori.Cms.Search.Indices;

/// <summary>A generic index as recipes define it: types, culture and versions by its settings, fields by the definitions.</summary>
internal sealed class LuceneIndexContent : IIndexedContent
{
    private const string LayoutVersion = "1";
    private readonly ItemEntries items;
    private readonly FieldEntries fields;
    private readonly ContentDefinitions definitions;
    private readonly Dictionary<string, IndexedField[]> fieldsOfType;

    public LuceneIndexContent(
        string indexName,
        LuceneIndexSettings settings,
        ContentDefinitions definitions,
        long asked,
        (ItemEntries Items, FieldEntries Fields) entries
    )
    {
        (items, fields) = entries;
        this.definitions = definitions;
        IndexName = indexName;
        Settings = settings;
        fieldsOfType = settings
            .IndexedContentTypes.Distinct()
            .ToDictionary(type => type, type => IndexedField.Of(definitions, type).ToArray());
        Stamp = MakeStamp(asked);
    }

    public string IndexName { get; }

    public LuceneIndexSettings Settings { get; }

    /// <summary>Gets the folder's name; index names may hold anything, so it is made of their bytes.</summary>
    public string Name => "index-" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(IndexName));

    public string Layout => LayoutVersion;

    public string Stamp { get; }

    public VersionOptions Versions => Settings.IndexLatest ? VersionOptions.Latest : VersionOptions.Published;

    public string Key => "ContentItemId";

    public IReadOnlyCollection<string> Types => fieldsOfType.Keys;

    public Similarity Similarity { get; } = new DefaultSimilarity();

    /// <summary>Gets the number fields, each with whether it holds fractions; they are sorted and ranged otherwise than text.</summary>
    public IReadOnlyDictionary<string, bool> Numbers =>
        fieldsOfType
            .Values.SelectMany(f => f)
            .Where(f => f.Field.FieldName == nameof(NumericField))
            .GroupBy(f => f.Name)
            .ToDictionary(same => same.Key, same => same.Any(f => f.HasFraction));

    public Analyzer CreateAnalyzer() => new StandardAnalyzer(SearchFields.Version);

    public async ValueTask<Document?> MapAsync(ContentItem item)
    {
        if (!fieldsOfType.TryGetValue(item.ContentType, out var included))
            return null;
        if (!Settings.Takes(item.As<LocalizationPart>().Culture))
            return null;
        var document = new Document { new SortedDocValuesField(SearchFields.Id, new BytesRef(item.ContentItemId)) };
        var entries = new LuceneEntries(document, Settings.StoreSourceData);
        await items.AddAsync(entries, item, definitions.Type(item.ContentType));
        foreach (var field in included)
        {
            var value = item.Part(field.Part)?[field.Field.Name] as System.Text.Json.Nodes.JsonObject;
            await fields.AddAsync(entries, field, value);
            // The terms above a term are in the index, so the item follows its taxonomy.
            if (JsonRead.Text(value, "TaxonomyContentItemId") is { Length: > 0 } taxonomy)
                document.Add(new StringField(SearchFields.Depends, taxonomy, Field.Store.NO));
        }
        return document;
    }

    private string MakeStamp(long asked)
    {
        var stamp = new StringBuilder(LayoutVersion).Append('/').Append(asked).Append('/');
        stamp.Append(Settings.IndexLatest).Append(Settings.StoreSourceData).Append(Settings.Culture ?? "(null)");
        foreach (var (type, included) in fieldsOfType.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            stamp.Append('/').Append(type).Append(':');
            stamp.Append(definitions.Type(type)?.Settings["FullTextAspectSettings"]?.ToJsonString());
            foreach (var part in definitions.Type(type)?.ContentTypePartDefinitionRecords ?? [])
                stamp.Append(part.Name).Append(IndexedField.Settings(part.Settings)?.ToJsonString());
            foreach (var field in included)
                stamp
                    .Append(field.Name)
                    .Append(field.Field.FieldName)
                    .Append(field.Stored)
                    .Append(field.Keyword)
                    .Append(field.HasFraction);
        }
        return Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(stamp.ToString()))
        );
    }
}
