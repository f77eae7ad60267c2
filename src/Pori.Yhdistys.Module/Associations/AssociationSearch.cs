using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>How an association is found: by name, purpose, activities and former names; filtered by category, place, language.</summary>
internal sealed class AssociationSearch(ListedIn listedIn) : ISearchSource
{
    /// <summary>The value of the keyword <c>status</c> for associations that are not dissolved.</summary>
    public const string Active = "active";

    private const string Dissolved = "dissolved";

    public string ContentType => AssociationPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<AssociationPart>();
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Purpose.Text;
        AddTexts(document, part);
        await AddFiltersAsync(document, part, context);
        if (await context.Terms.FindAsync(part.Category.First) is { } category)
            document.Text(category.Name(document.Culture));
        return document.Store(
            new AssociationStored(
                part.Category.First,
                part.District.First,
                part.VolunteersWanted.Value,
                part.Status.Text == Dissolved
            )
        );
    }

    private static void AddTexts(SearchDocument document, AssociationPart part) =>
        document
            .Text(part.Purpose.Text, 2)
            .Text(part.Activities.Text, 2)
            .Text(part.FormerNames.Text, 2)
            .Text(HtmlText.From(part.Description.Html))
            .Text(part.ExpertiseOffered.Text)
            .Text(part.VolunteerTasks.Text);

    private static async ValueTask AddFiltersAsync(
        SearchDocument document,
        AssociationPart part,
        SearchMapContext context
    ) =>
        document
            .Keyword("district", await context.SlugsWithAncestorsAsync(part.District))
            .Keyword("letter", LetterOf(document.Title))
            .At("founded", part.Founded.Value is { } day ? day.AtMidnight().InUtc().ToInstant() : null)
            .Keyword("category", await context.SlugsAsync(part.Category))
            .Keyword("language", part.Languages.Values)
            .Keyword("volunteers", part.VolunteersWanted.Value ? "1" : null)
            .Keyword("status", part.Status.Text == Dissolved ? Dissolved : Active);

    // The letter under which a reader looks for a name: quotation marks do not count, digits are one group.
    private static string? LetterOf(string title)
    {
        var first = title.FirstOrDefault(char.IsLetterOrDigit);
        return first == default ? null
            : char.IsAsciiDigit(first) ? "0"
            : char.ToUpperInvariant(first).ToString();
    }
}

/// <summary>What a list row needs of an association besides title and summary.</summary>
internal sealed record AssociationStored(string? Category, string? District, bool VolunteersWanted, bool Dissolved);
