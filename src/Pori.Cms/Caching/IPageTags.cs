using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Caching;

/// <summary>
/// What the answer to a request shows: a change of any of it evicts the stored answer. Tags are a content item's id,
/// <c>type:Event</c> for lists of a type, and <c>document:Templates</c> for a site document.
/// </summary>
public interface IPageTags
{
    /// <summary>Gets what was added.</summary>
    IReadOnlyCollection<string> Tags { get; }

    /// <summary>Gets whether the answer may be stored; an answer that shows its reader may not.</summary>
    bool MayStore { get; }

    /// <summary>Gets the latest instant until which the answer holds, or null when only changes end it.</summary>
    DateTimeOffset? Until { get; }

    /// <summary>Adds what the answer shows.</summary>
    void Add(string tag);

    /// <summary>Keeps the answer from being stored.</summary>
    void DoNotStore();

    /// <summary>Ends the answer's life at an instant; the earliest one counts.</summary>
    void HoldsUntil(DateTimeOffset instant);
}

/// <summary>Finds the tags of a request.</summary>
public static class PageTagsExtensions
{
    /// <summary>Gets the tags of a request; outside the cache they are collected for nobody.</summary>
    public static IPageTags GetPageTags(this HttpContext http)
    {
        if (http.Features.Get<IPageTags>() is { } tags)
            return tags;
        tags = new PageTags();
        http.Features.Set(tags);
        return tags;
    }

    /// <summary>Adds a content item.</summary>
    public static void AddContent(this IPageTags tags, string contentItemId) => tags.Add(contentItemId);

    /// <summary>Adds all items of a content type, as a list shows them.</summary>
    public static void AddType(this IPageTags tags, string contentType) => tags.Add($"type:{contentType}");

    /// <summary>Adds a document of the site.</summary>
    public static void AddDocument(this IPageTags tags, string name) => tags.Add($"document:{name}");
}
