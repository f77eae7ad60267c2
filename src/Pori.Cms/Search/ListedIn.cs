using Pori.Cms.Contents;

namespace Pori.Cms.Search;

/// <summary>Begins a search document with what every public item has: title, page, language and the cultures whose lists show it.</summary>
public sealed class ListedIn(Translations translations)
{
    /// <summary>The keyword field that every list filters by its culture.</summary>
    public const string Field = "shown";

    private static readonly IReadOnlyList<string> Cultures = [.. SearchLanguage.All.Select(l => l.Culture)];

    /// <summary>Begins the document of an item.</summary>
    public async ValueTask<SearchDocument> BeginAsync(ContentItem item)
    {
        var culture = item.As<LocalizationPart>().Culture;
        var document = new SearchDocument(
            item.ContentItemId,
            item.ContentType,
            culture.Length > 0 ? culture : Cultures[0],
            item.DisplayText ?? "",
            "/" + item.As<AutoroutePart>().Path
        );
        return document
            .Text(WordsOf(item.As<AutoroutePart>().Path))
            .Keyword(Field, await translations.ShownInAsync(item, Cultures));
    }

    // The words of the address are those of the title without dots: old addresses and plain keyboards find the item too.
    private static string WordsOf(string path) => path[(path.LastIndexOf('/') + 1)..].Replace('-', ' ');
}
