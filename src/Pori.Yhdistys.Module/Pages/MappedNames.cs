using Pori.Cms.Contents;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>What search documents take from the items and terms that their item points to.</summary>
internal static class MappedNames
{
    /// <summary>Gets the name of the item that a field picks, or another text when it picks none that is published.</summary>
    public static async ValueTask<string> NameAsync(
        this SearchMapContext context,
        ContentPickerField field,
        string otherwise = ""
    ) => field.First is { } id && await context.Content.GetAsync(id) is { DisplayText: { } name } ? name : otherwise;

    /// <summary>Gets the slugs of a field's first term and of all that it lies under, so that a whole is found by its parts.</summary>
    public static async ValueTask<IEnumerable<string>> SlugsWithAncestorsAsync(
        this SearchMapContext context,
        TaxonomyField field
    ) => (await context.Terms.WithAncestorsAsync(field.First)).Select(term => term.Slug);

    /// <summary>Makes a document found by the names of its item's terms.</summary>
    public static async ValueTask TermTextsAsync(
        this SearchDocument document,
        SearchMapContext context,
        params IReadOnlyList<TaxonomyField> fields
    )
    {
        foreach (var id in fields.SelectMany(field => field.TermContentItemIds))
            document.Text((await context.Terms.FindAsync(id))?.Name(document.Culture));
    }
}
