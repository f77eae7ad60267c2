namespace Pori.Cms.Caching;

/// <summary>How public pages are kept.</summary>
public sealed class PageCacheOptions
{
    /// <summary>
    /// Gets the names of the query that pages know; a page is kept for each set of their values. A query with another name is
    /// answered without the cache.
    /// </summary>
    public ISet<string> Queries { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the beginnings of names that no page reads, such as those of campaigns; they are passed over.</summary>
    public IList<string> IgnoredQueries { get; } = ["utm_", "fbclid", "gclid"];

    /// <summary>Gets or sets how long a page is kept when nothing of it changes; one hour by default.</summary>
    public TimeSpan Expires { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the most bytes that all pages take; 64 MiB by default.</summary>
    public long Size { get; set; } = 64L * 1024 * 1024;

    /// <summary>Gets or sets the most bytes of one page that is kept; 1 MiB by default.</summary>
    public long PageSize { get; set; } = 1024 * 1024;

    /// <summary>Gets or sets the most characters of a query whose page is kept.</summary>
    public int QueryLength { get; set; } = 200;
}
