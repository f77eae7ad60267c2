using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.CharFilters;
using Lucene.Net.Documents;
using TextField = Lucene.Net.Documents.TextField;

namespace Pori.Cms.Search.Indices;

/// <summary>Collects the entries of one document. Whatever has a value is also kept under <c>_source.</c> when the index stores its source.</summary>
internal sealed class LuceneEntries(Document document, bool storeSource)
{
    // Lucene refuses terms above this many bytes.
    private const int LongestTerm = 32_766 / 4;

    /// <summary>Adds a value that is found whole.</summary>
    public void Keyword(string name, string? value, bool stored)
    {
        if (value is null)
            return;
        var cut = value.Length > LongestTerm ? value[..LongestTerm] : value;
        document.Add(new StringField(name, cut, Field.Store.NO));
        Store(name, value, stored);
    }

    /// <summary>Adds a text that is found by its words.</summary>
    public void Text(string name, string? value, bool stored)
    {
        if (value is null)
            return;
        document.Add(new TextField(name, value, Field.Store.NO));
        Store(name, value, stored);
    }

    /// <summary>Adds HTML that is found by the words in it, and stored as it is.</summary>
    public void Html(string name, string? value, bool stored)
    {
        if (value is null)
            return;
        document.Add(new TextField(name, WithoutTags(value), Field.Store.NO));
        Store(name, value, stored);
    }

    /// <summary>Adds an instant; text order is time order, to the second.</summary>
    public void Instant(string name, DateTime? utc, bool stored)
    {
        if (utc is { } instant)
            Keyword(name, InstantText(instant), stored);
    }

    public void Flag(string name, bool value, bool stored) => Keyword(name, value ? "true" : "false", stored);

    public void Whole(string name, decimal value, bool stored)
    {
        var number = (long)Math.Clamp(decimal.Truncate(value), long.MinValue, long.MaxValue);
        document.Add(new Int64Field(name, number, Field.Store.NO));
        Store(name, number.ToString(CultureInfo.InvariantCulture), stored);
    }

    public void Fraction(string name, decimal value, bool stored)
    {
        document.Add(new DoubleField(name, (double)value, Field.Store.NO));
        Store(name, value.ToString("0.0###################", CultureInfo.InvariantCulture), stored);
    }

    public static string InstantText(DateTime utc) => utc.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private void Store(string name, string value, bool stored)
    {
        if (stored)
            document.Add(new StoredField(name, value));
        if (storeSource)
            document.Add(new StoredField("_source." + name, value));
    }

    private static string WithoutTags(string html)
    {
        using var source = new StringReader(html);
        using var plain = new HTMLStripCharFilter(source);
        var text = new StringBuilder(html.Length);
        var buffer = new char[1024];
        for (int read; (read = plain.Read(buffer, 0, buffer.Length)) > 0; )
            text.Append(buffer, 0, read);
        return text.ToString();
    }
}
