using NodaTime;

namespace Pori.Cms.Search;

/// <summary>
/// One found thing: analysed texts, exact keywords (which may be facets), numbers and instants for ranges and sorting, and the
/// JSON that a list shows, so that a list needs no database.
/// </summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="ContentType">Its type; always a keyword and a facet named <c>type</c>.</param>
/// <param name="Culture">The language of its texts (fi, sv, en); chooses the stemmer, and is a keyword named <c>culture</c>.</param>
/// <param name="Title">Its display text; always searched, with the highest weight.</param>
/// <param name="Url">The path of its page, with leading slash, without a culture prefix for the default culture.</param>
public sealed record SearchDocument(string ContentItemId, string ContentType, string Culture, string Title, string Url)
{
    /// <summary>Gets the analysed texts with their weight; 1 is body text.</summary>
    public List<(string Text, float Weight)> Texts { get; } = [];

    /// <summary>Gets the keywords, by field; a field may have several.</summary>
    public List<(string Field, string Value)> Keywords { get; } = [];

    /// <summary>Gets the numbers, by field, one each; money in cents.</summary>
    public List<(string Field, long Value)> Numbers { get; } = [];

    /// <summary>Gets the instants, by field, one each; whole seconds are kept.</summary>
    public List<(string Field, Instant Value)> Instants { get; } = [];

    /// <summary>
    /// Gets the items whose change changes this document, such as an organiser that it names or the taxonomy of its terms:
    /// when one of them changes, is published or withdrawn, the item is mapped again. Translations need not be named.
    /// </summary>
    public List<string> DependsOn { get; } = [];

    /// <summary>Gets or sets the text that sorts the item by name in its culture; the title when null.</summary>
    public string? SortText { get; set; }

    /// <summary>Gets or sets the short text in result lists.</summary>
    public string? Summary { get; set; }

    /// <summary>Gets or sets the JSON object that lists show; the search stores and returns it as it is.</summary>
    public string Stored { get; set; } = "{}";

    /// <summary>Adds a text when it is not blank.</summary>
    public SearchDocument Text(string? text, float weight = 1)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Texts.Add((text, weight));
        return this;
    }

    /// <summary>Adds keywords of one field.</summary>
    public SearchDocument Keyword(string field, params IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrEmpty(value))
                Keywords.Add((field, value));
        }
        return this;
    }

    /// <summary>Adds a number when there is one.</summary>
    public SearchDocument Number(string field, long? value)
    {
        if (value is { } number)
            Numbers.Add((field, number));
        return this;
    }

    /// <summary>Tells that the document shows texts of other items; blanks are passed over.</summary>
    public SearchDocument Depends(params IEnumerable<string?> contentItemIds)
    {
        foreach (var id in contentItemIds)
        {
            if (!string.IsNullOrEmpty(id))
                DependsOn.Add(id);
        }
        return this;
    }

    /// <summary>Adds an instant when there is one.</summary>
    public SearchDocument At(string field, Instant? value)
    {
        if (value is { } instant)
            Instants.Add((field, instant));
        return this;
    }
}
