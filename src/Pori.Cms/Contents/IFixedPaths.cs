namespace Pori.Cms.Contents;

/// <summary>Knows which paths are the site's own: an item with such a path is never shown there.</summary>
public interface IFixedPaths
{
    /// <summary>Gets the route that answers at a path before any content item does.</summary>
    /// <param name="path">An item's path, without leading slash.</param>
    /// <returns>The route's pattern, such as <c>/tapahtumat</c>; null when content may answer there.</returns>
    string? RouteAt(string path);
}
