using Pori.Cms.Contents;

namespace Pori.Cms.Search;

/// <summary>Tells the search how one content type is found, filtered, sorted and shown. A slice implements one for each type it owns.</summary>
public interface ISearchSource
{
    /// <summary>Gets the content type.</summary>
    string ContentType { get; }

    /// <summary>Makes the document of a published item; null leaves it out.</summary>
    /// <param name="item">The published version.</param>
    /// <param name="context">Resolves terms and other published items without further queries where they are cached.</param>
    ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context);
}

/// <summary>What a mapping may look up.</summary>
public sealed class SearchMapContext(PublishedContent content, Taxonomies.TermLookup terms)
{
    /// <summary>Gets published items.</summary>
    public PublishedContent Content { get; } = content;

    /// <summary>Gets terms.</summary>
    public Taxonomies.TermLookup Terms { get; } = terms;

    /// <summary>Gets the slugs of a field's terms; those that no longer exist are left out.</summary>
    public async ValueTask<IReadOnlyList<string>> SlugsAsync(TaxonomyField field)
    {
        var slugs = new List<string>(field.TermContentItemIds.Count);
        foreach (var id in field.TermContentItemIds)
        {
            if (await Terms.FindAsync(id) is { } term)
                slugs.Add(term.Slug);
        }
        return slugs;
    }
}
