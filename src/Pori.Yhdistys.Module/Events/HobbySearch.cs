using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>How a hobby is found: by words, category, audience, age, place and price.</summary>
internal sealed class HobbySearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => HobbyPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<HobbyPart>();
        var organiser = await context.NameAsync(part.Organiser);
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(part.Place.Text, 2)
            .Text(organiser, 2)
            .Text(HtmlText.From(part.Description.Html));
        await document.TermTextsAsync(context, part.Category, part.Audience);
        await AddFiltersAsync(document, item, part, context);
        document.DependsOn.AddRange(part.Organiser.ContentItemIds);
        return document.Store(StoredOf(item, part, organiser));
    }

    private static async ValueTask AddFiltersAsync(
        SearchDocument document,
        ContentItem item,
        HobbyPart part,
        SearchMapContext context
    ) =>
        document
            .Keyword("category", await context.SlugsAsync(part.Category))
            .Keyword("audience", await context.SlugsAsync(part.Audience))
            .Keyword("district", await context.SlugsWithAncestorsAsync(part.District))
            .Keyword("price", part.IsFree.Value ? "maksuton" : "maksullinen")
            .Keyword("organiser", part.Organiser.ContentItemIds)
            .Keyword("premises", part.Premises.ContentItemIds)
            .Keyword("weekday", item.Bag("Times").Select(t => t.As<HobbyTimePart>().Weekday.Text).Distinct())
            .Number("ageFrom", (long?)part.AgeFrom.Value)
            .Number("ageTo", (long?)part.AgeTo.Value);

    private static HobbyStored StoredOf(ContentItem item, HobbyPart part, string organiser) =>
        new(
            organiser,
            part.Place.Text,
            [.. item.Bag("Times").Select(HobbyTimeStored.From)],
            (int?)part.AgeFrom.Value,
            (int?)part.AgeTo.Value,
            part.IsFree.Value,
            part.Price.Value
        );
}

/// <summary>What a list row needs of a hobby besides title and summary; ages in years, price in euros.</summary>
internal sealed record HobbyStored(
    string Organiser,
    string Place,
    IReadOnlyList<HobbyTimeStored> Times,
    int? AgeFrom,
    int? AgeTo,
    bool IsFree,
    decimal? Price
);

/// <summary>A weekly time: ISO weekday, local times as HH:mm.</summary>
internal sealed record HobbyTimeStored(int Weekday, string Start, string End)
{
    public static HobbyTimeStored From(ContentItem item)
    {
        var time = item.As<HobbyTimePart>();
        return new(
            int.TryParse(time.Weekday.Text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : 0,
            time.Start.Value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            time.End.Value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? ""
        );
    }
}
