using Pori.Cms.Contents;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Makes what the page of one content type shows beside the item itself: formatted facts and related things.</summary>
internal interface IContentView
{
    /// <summary>Gets the content type.</summary>
    string ContentType { get; }

    /// <summary>Gets the name of the list that the page lies under; marks the menu and leads back.</summary>
    string Route { get; }

    /// <summary>Makes the view of a published item.</summary>
    Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken);
}

/// <summary>What a content type's view gives its page.</summary>
/// <param name="Model">What templates read as Model.View.</param>
internal sealed record ContentView(object Model)
{
    /// <summary>Gets the text for search engines.</summary>
    public string? Description { get; init; }

    /// <summary>Gets structured data as JSON.</summary>
    public string? JsonLd { get; init; }
}
