using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Cms.Search.Indices;

/// <summary>Writes the entries of one field, under the names and in the forms that Orchard gives them.</summary>
internal sealed class FieldEntries(TermLookup terms)
{
    public async ValueTask AddAsync(LuceneEntries entries, IndexedField indexed, JsonObject? value)
    {
        if (indexed.Field.FieldName == nameof(TaxonomyField))
            await AddTermsAsync(entries, indexed.Name, JsonRead.Texts(value, "TermContentItemIds"), indexed.Stored);
        else if (!AddText(entries, indexed, value))
            AddValue(entries, indexed, value);
    }

    private static bool AddText(LuceneEntries entries, IndexedField indexed, JsonObject? value)
    {
        var (name, stored) = (indexed.Name, indexed.Stored);
        switch (indexed.Field.FieldName)
        {
            case nameof(TextField) when indexed.Keyword:
                entries.Keyword(name, JsonRead.Text(value, "Text"), stored);
                return true;
            case nameof(TextField):
                entries.Text(name, JsonRead.Text(value, "Text"), stored);
                return true;
            case nameof(HtmlField):
                entries.Html(name, JsonRead.Text(value, "Html"), stored);
                return true;
            case nameof(LinkField):
                entries.Keyword($"{name}.Url", JsonRead.Text(value, "Url"), stored);
                entries.Text($"{name}.Text", JsonRead.Text(value, "Text"), stored);
                return true;
            default:
                return false;
        }
    }

    private static void AddValue(LuceneEntries entries, IndexedField indexed, JsonObject? value)
    {
        var (name, stored) = (indexed.Name, indexed.Stored);
        switch (indexed.Field.FieldName)
        {
            case nameof(BooleanField):
                entries.Flag(name, JsonRead.Flag(value, "Value"), stored);
                break;
            case nameof(NumericField):
                AddNumber(entries, indexed, JsonRead.Number(value, "Value"));
                break;
            case nameof(DateField) or nameof(DateTimeField):
                entries.Instant(name, JsonRead.Utc(value, "Value"), stored);
                break;
            case nameof(TimeField):
                entries.Keyword(name, JsonRead.Text(value, "Value"), stored);
                break;
            case nameof(MultiTextField):
                AddAll(entries, name, JsonRead.Texts(value, "Values"), stored);
                break;
            case nameof(ContentPickerField):
                AddAll(entries, name, JsonRead.Texts(value, "ContentItemIds"), stored);
                break;
        }
    }

    private static void AddNumber(LuceneEntries entries, IndexedField indexed, decimal? value)
    {
        if (value is not { } number)
            return;
        if (indexed.HasFraction)
            entries.Fraction(indexed.Name, number, indexed.Stored);
        else
            entries.Whole(indexed.Name, number, indexed.Stored);
    }

    private static void AddAll(LuceneEntries entries, string name, IEnumerable<string> values, bool stored)
    {
        foreach (var value in values)
            entries.Keyword(name, value, stored);
    }

    private async ValueTask AddTermsAsync(LuceneEntries entries, string name, IReadOnlyList<string> chosen, bool stored)
    {
        AddAll(entries, $"{name}.Ids", chosen, stored);
        var inherited = new List<string>();
        foreach (var id in chosen)
            inherited.AddRange((await terms.WithAncestorsAsync(id)).Select(t => t.Id));
        AddAll(entries, $"{name}.Inherited", inherited.Distinct(), stored);
    }
}
