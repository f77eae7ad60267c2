using System.Text.Json;
using Pori.Cms.Contents;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Events;

/// <summary>How a hobby is found: by words, category, audience, age, place and price.</summary>
internal sealed class HobbySearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => HobbyPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<HobbyPart>();
        var organiser = part.Organiser.First is { } id ? (await context.Content.GetAsync(id))?.DisplayText ?? "" : "";
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(part.Place.Text, 2)
            .Text(organiser, 2)
            .Text(HtmlText.From(part.Description.Html))
            .Keyword("category", await context.SlugsAsync(part.Category))
            .Keyword("audience", await context.SlugsAsync(part.Audience))
            .Keyword("district", (await context.Terms.WithAncestorsAsync(part.District.First)).Select(t => t.Slug))
            .Keyword("price", part.IsFree.Value ? "maksuton" : "maksullinen")
            .Keyword("organiser", part.Organiser.ContentItemIds)
            .Keyword("premises", part.Premises.ContentItemIds)
            .Keyword("weekday", item.Bag("Times").Select(t => t.As<HobbyTimePart>().Weekday.Text).Distinct())
            .Number("ageFrom", (long?)part.AgeFrom.Value)
            .Number("ageTo", (long?)part.AgeTo.Value);
        foreach (var term in part.Category.TermContentItemIds.Concat(part.Audience.TermContentItemIds))
            document.Text((await context.Terms.FindAsync(term))?.Name(document.Culture));
        document.DependsOn.AddRange(part.Organiser.ContentItemIds);
        document.Stored = JsonSerializer.Serialize(
            new HobbyStored(
                organiser,
                part.Place.Text,
                [.. item.Bag("Times").Select(HobbyTimeStored.From)],
                (int?)part.AgeFrom.Value,
                (int?)part.AgeTo.Value,
                part.IsFree.Value,
                part.Price.Value
            )
        );
        return document;
    }
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
