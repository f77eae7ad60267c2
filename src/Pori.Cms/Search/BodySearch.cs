using Pori.Cms.Contents;

namespace Pori.Cms.Search;

/// <summary>How a plain page is found: a type with a Summary field in its own part and an HtmlBodyPart.</summary>
/// <param name="contentType">The type.</param>
/// <param name="listedIn">Begins the documents.</param>
public sealed class BodySearch(string contentType, ListedIn listedIn) : ISearchSource
{
    /// <inheritdoc />
    public string ContentType => contentType;

    /// <inheritdoc />
    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var own = item.Part(contentType);
        var document = await listedIn.BeginAsync(item);
        document.Summary = JsonRead.Text(own?["Summary"] as System.Text.Json.Nodes.JsonObject, "Text");
        return document
            .Text(document.Summary, 2)
            .Text(JsonRead.Text(own?["Topic"] as System.Text.Json.Nodes.JsonObject, "Text"))
            .Text(HtmlText.From(item.As<HtmlBodyPart>().Html))
            .At("published", item.PublishedUtc is { } utc ? NodaTime.Instant.FromDateTimeUtc(utc) : null);
    }
}
