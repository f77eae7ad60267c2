using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using Pori.Cms.Contents;
using TextField = Lucene.Net.Documents.TextField;

namespace Pori.Cms.Search;

/// <summary>Turns what a source says of an item into what the index holds, and what the index holds into a hit.</summary>
internal static class LuceneDocuments
{
    private const int LongestKeyword = 1000;
    private static readonly FieldType Words = Frozen(
        new FieldType(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS }
    );
    private static readonly FieldType Id = Frozen(new FieldType(StringField.TYPE_NOT_STORED));

    /// <summary>Makes the document of a published item.</summary>
    public static Document Make(SearchDocument source, ContentItem item)
    {
        var document = new Document
        {
            new Field(SearchFields.Id, source.ContentItemId, Id),
            new SortedDocValuesField(SearchFields.Id, new BytesRef(source.ContentItemId)),
            new StoredField(SearchFields.Shown, JsonSerializer.SerializeToUtf8Bytes(Shown(source, item))),
            new SortedDocValuesField(SearchFields.Name, SearchCollation.Key(source.SortText ?? source.Title)),
            new Field(SearchFields.WholeTitle, WholeTitle(source.Title), Id),
        };
        AddTexts(document, source);
        AddValues(document, source);
        foreach (var id in source.DependsOn.Distinct())
            document.Add(new Field(SearchFields.Depends, id, Id));
        AddTranslations(document, item);
        document.Add(new StoredField(SearchFields.Digest, DigestOf(document)));
        return document;
    }

    private static void AddTexts(Document document, SearchDocument source)
    {
        var language = SearchLanguage.Of(source.Culture);
        AddText(document, "title", source.Title, language);
        foreach (var (text, weight) in source.Texts)
            AddText(document, SearchFields.TierOf(weight), text, language);
    }

    private static void AddValues(Document document, SearchDocument source)
    {
        AddKeyword(document, "type", source.ContentType);
        AddKeyword(document, "culture", source.Culture);
        foreach (var (field, value) in source.Keywords.Distinct())
            AddKeyword(document, field, value);
        foreach (var (field, value) in source.Numbers)
            AddNumber(document, field, value);
        foreach (var (field, value) in source.Instants)
            AddNumber(document, field, value.ToUnixTimeSeconds());
    }

    private static void AddTranslations(Document document, ContentItem item)
    {
        if (item.As<LocalizationPart>().LocalizationSet is not { Length: > 0 } translations)
            return;
        document.Add(new Field(SearchFields.Translations, translations, Id));
        document.Add(new SortedDocValuesField(SearchFields.Translations, new BytesRef(translations)));
    }

    /// <summary>Reads what a document stores.</summary>
    public static ShownFields Read(Document document)
    {
        var bytes = document.GetBinaryValue(SearchFields.Shown);
        return JsonSerializer.Deserialize<ShownFields>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))!;
    }

    /// <summary>Gets the text by which a query that is a whole title is known.</summary>
    public static string WholeTitle(string title)
    {
        var words = string.Join(' ', SearchText.Words(SearchText.Clean(title), 32));
        return words.Length > 500 ? words[..500] : words;
    }

    /// <summary>Cuts a keyword to what the index can hold.</summary>
    public static string CutKeyword(string value) => value.Length > LongestKeyword ? value[..LongestKeyword] : value;

    private static byte[] DigestOf(Document document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in document.Fields)
        {
            var text = field.GetStringValue(CultureInfo.InvariantCulture);
            hash.AppendData(Encoding.UTF8.GetBytes($"{field.Name}\0{text}\0"));
            if (field.GetBinaryValue() is { } bytes)
                hash.AppendData(bytes.Bytes, bytes.Offset, bytes.Length);
        }
        return hash.GetHashAndReset()[..16];
    }

    private static void AddText(Document document, string tier, string text, SearchLanguage? language)
    {
        var cleaned = SearchText.Clean(text);
        document.Add(new Field(tier, cleaned, Words));
        if (language is not null)
            document.Add(new Field(SearchFields.Stems(tier, language.Culture), cleaned, Words));
    }

    private static void AddKeyword(Document document, string field, string value)
    {
        var name = SearchFields.Keyword(field);
        var cut = CutKeyword(value);
        document.Add(new Field(name, cut, Id));
        document.Add(new SortedSetDocValuesField(name, new BytesRef(cut)));
    }

    private static void AddNumber(Document document, string field, long value)
    {
        var name = SearchFields.Number(field);
        document.Add(new Int64Field(name, value, Field.Store.NO));
        document.Add(new NumericDocValuesField(name, value));
    }

    private static ShownFields Shown(SearchDocument source, ContentItem item) =>
        new(
            new SearchHit(
                source.ContentItemId,
                source.ContentType,
                source.Culture,
                source.Title,
                source.Url,
                source.Summary,
                source.Stored
            ),
            item.ContentItemVersionId ?? "",
            item.ModifiedUtc
        );

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}

/// <summary>What a document stores: the hit, and the version it was made from, which the audit compares.</summary>
internal sealed record ShownFields(SearchHit Hit, string VersionId, DateTime? ModifiedUtc);
