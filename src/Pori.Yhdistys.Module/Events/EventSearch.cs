using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>How an event is found: by words, time, category, audience, place and price.</summary>
internal sealed class EventSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => CityEventPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<CityEventPart>();
        var organiser = await context.NameAsync(part.Organiser, part.OrganiserName.Text);
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(part.Place.Text, 2)
            .Text(organiser, 2)
            .Text(HtmlText.From(part.Description.Html))
            .Text(part.Accessibility.Text);
        await document.TermTextsAsync(context, part.Category, part.Audience);
        await AddFiltersAsync(document, part, context);
        AddTimes(document, item, part);
        document.DependsOn.AddRange(part.Organiser.ContentItemIds);
        return document.Store(StoredOf(part, organiser));
    }

    private static async ValueTask AddFiltersAsync(
        SearchDocument document,
        CityEventPart part,
        SearchMapContext context
    ) =>
        document
            .Keyword("category", await context.SlugsAsync(part.Category))
            .Keyword("audience", await context.SlugsAsync(part.Audience))
            .Keyword("district", await context.SlugsWithAncestorsAsync(part.District))
            .Keyword("language", part.Languages.Values)
            .Keyword("price", part.IsFree.Value ? "maksuton" : "maksullinen")
            .Keyword("organiser", part.Organiser.ContentItemIds)
            .Keyword("organiserName", part.OrganiserName.Text)
            .Keyword("premises", part.Premises.ContentItemIds)
            .Keyword("status", part.Status.Text)
            .Keyword("title", document.Title);

    private static void AddTimes(SearchDocument document, ContentItem item, CityEventPart part) =>
        document
            .At("published", item.PublishedUtc is { } published ? Instant.FromDateTimeUtc(published) : null)
            .At("start", part.Start.Value)
            .At("end", LastOf(part));

    private static EventStored StoredOf(CityEventPart part, string organiser) =>
        new(
            part.Start.Value?.ToUnixTimeSeconds(),
            part.End.Value?.ToUnixTimeSeconds(),
            part.Place.Text,
            organiser,
            part.IsFree.Value,
            part.Price.Value,
            part.Status.Text
        );

    // An event is over at its end: one that ends at midnight is not of the next day, though ranges hold both their ends.
    private static Instant? LastOf(CityEventPart part) =>
        part.End.Value is { } end && end > part.Start.Value ? end - Duration.FromSeconds(1) : part.Start.Value;
}

/// <summary>What a ticket needs of an event besides title and address; instants in Unix seconds, price in euros.</summary>
internal sealed record EventStored(
    long? Start,
    long? End,
    string Place,
    string Organiser,
    bool IsFree,
    decimal? Price,
    string Status
);
