namespace Pori.Cms.Caching;

/// <summary>Remembers the latest changes of tags in their order. Whoever uses it holds a lock.</summary>
internal sealed class TagChanges
{
    private const int Kept = 4096;
    private readonly string[] ring = new string[Kept];

    /// <summary>Gets how many changes there have been.</summary>
    public long Count { get; private set; }

    public void Note(IEnumerable<string> tags)
    {
        foreach (var tag in tags)
            ring[Count++ % Kept] = tag;
    }

    /// <summary>
    /// Gets whether one of the tags, or every page, changed since a count was taken; what is no longer remembered counts as changed.
    /// </summary>
    public bool Changed(long since, IReadOnlyCollection<string> tags)
    {
        if (Count - since > Kept)
            return true;
        for (var number = since; number < Count; number++)
        {
            var changed = ring[number % Kept];
            if (changed == PageCache.AllPages || tags.Contains(changed))
                return true;
        }
        return false;
    }
}
