using Microsoft.AspNetCore.Http;
using Pori.Cms.Caching;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// Notes what the page of the running request shows, so that its stored copy goes when any of it changes. Searches and links
/// note it themselves: a page cannot forget to.
/// </summary>
internal sealed class ShownTags(IHttpContextAccessor accessor)
{
    /// <summary>Notes an item.</summary>
    public void AddContent(string contentItemId) => accessor.HttpContext?.GetPageTags().AddContent(contentItemId);

    /// <summary>Notes all items of a type.</summary>
    public void AddType(string contentType) => accessor.HttpContext?.GetPageTags().AddType(contentType);

    /// <summary>Notes a document of the site.</summary>
    public void AddDocument(string name) => accessor.HttpContext?.GetPageTags().AddDocument(name);
}
