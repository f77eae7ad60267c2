namespace Pori.Cms.Search;

/// <summary>Where the search index lies.</summary>
public sealed class SearchOptions
{
    /// <summary>Gets or sets the folder of this node's indices; null keeps them in memory, and they are built at each start.</summary>
    public string? Directory { get; set; }
}
