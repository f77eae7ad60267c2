using System.Globalization;
using System.Text.Json.Nodes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Pori.Cms.Search;

/// <summary>Compares what a document should hold with what the index holds of it: stored fields and doc values.</summary>
internal static class DocumentFields
{
    /// <summary>Gets the fields that differ, by the names that people know; none when the index holds what it should.</summary>
    public static IReadOnlyList<string> Differences(Document expected, AtomicReader leaf, int doc)
    {
        var (should, holds) = (Expected(expected), Held(leaf, doc));
        return
        [
            .. should
                .Except(holds)
                .Concat(holds.Except(should))
                .Select(f => f.Field)
                .Distinct()
                .SelectMany(field => NamesOf(field, should, holds))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static HashSet<(string Field, string Value)> Expected(Document document)
    {
        var values = new HashSet<(string, string)>();
        foreach (var field in document.Fields)
        {
            if (field.IndexableFieldType.IsStored || field.IndexableFieldType.DocValueType != DocValuesType.NONE)
                values.Add((field.Name, ValueOf(field)));
        }
        return values;
    }

    private static HashSet<(string Field, string Value)> Held(AtomicReader leaf, int doc)
    {
        var values = leaf.Document(doc).Fields.Select(f => (f.Name, ValueOf(f))).ToHashSet();
        foreach (var info in leaf.FieldInfos)
        {
            if (info.DocValuesType == DocValuesType.NUMERIC && leaf.GetDocsWithField(info.Name).Get(doc))
                values.Add((info.Name, Text(leaf.GetNumericDocValues(info.Name).Get(doc))));
            else if (info.DocValuesType == DocValuesType.SORTED && leaf.GetDocsWithField(info.Name).Get(doc))
                values.Add((info.Name, Text(Sorted(leaf.GetSortedDocValues(info.Name), doc))));
            else if (info.DocValuesType == DocValuesType.SORTED_SET)
                values.UnionWith(All(leaf.GetSortedSetDocValues(info.Name), doc).Select(v => (info.Name, v)));
        }
        return values;
    }

    private static string ValueOf(IIndexableField field) =>
        field.GetBinaryValue() is { } bytes ? Text(bytes)
        : field.GetInt64Value() is { } number ? Text(number)
        : field.GetStringValue(CultureInfo.InvariantCulture) ?? "";

    private static BytesRef Sorted(SortedDocValues values, int doc)
    {
        var bytes = new BytesRef();
        values.Get(doc, bytes);
        return bytes;
    }

    private static IEnumerable<string> All(SortedSetDocValues values, int doc)
    {
        values.SetDocument(doc);
        var bytes = new BytesRef();
        for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
        {
            values.LookupOrd(ord, bytes);
            yield return Text(bytes);
        }
    }

    // Bytes are told apart from texts, as a keyword's bytes are those of its text.
    private static string Text(BytesRef bytes) => Convert.ToHexStringLower(bytes.Bytes, bytes.Offset, bytes.Length);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> NamesOf(
        string field,
        HashSet<(string Field, string Value)> should,
        HashSet<(string Field, string Value)> holds
    ) =>
        field switch
        {
            SearchFields.Shown => Members(ShownIn(should), ShownIn(holds)),
            SearchFields.Name => ["sort name"],
            SearchFields.Digest => ["searched text"],
            _ => [field],
        };

    private static JsonNode? ShownIn(HashSet<(string Field, string Value)> values) =>
        values.FirstOrDefault(v => v.Field == SearchFields.Shown).Value is { } hex
            ? JsonNode.Parse(Convert.FromHexString(hex))
            : null;

    private static IEnumerable<string> Members(JsonNode? should, JsonNode? holds)
    {
        var (expected, held) = (Flat(should), Flat(holds));
        return expected.Keys.Union(held.Keys).Where(k => expected.GetValueOrDefault(k) != held.GetValueOrDefault(k));
    }

    private static Dictionary<string, string?> Flat(JsonNode? shown) =>
        (shown as JsonObject ?? [])
            .SelectMany(member => member.Value is JsonObject hit ? hit.AsEnumerable() : new[] { member })
            .ToDictionary(member => member.Key, member => member.Value?.ToJsonString());
}
