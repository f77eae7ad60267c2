namespace Pori.Cms.Caching;

/// <inheritdoc />
internal sealed class PageTags : IPageTags
{
    private readonly Lock gate = new();
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);
    private DateTimeOffset? until;
    private volatile bool forbidden;

    // Parts of a page may be made side by side.
    public IReadOnlyCollection<string> Tags
    {
        get
        {
            lock (gate)
                return [.. tags];
        }
    }

    public bool MayStore => !forbidden;

    public DateTimeOffset? Until
    {
        get
        {
            lock (gate)
                return until;
        }
    }

    public void Add(string tag)
    {
        lock (gate)
            tags.Add(tag);
    }

    public void DoNotStore() => forbidden = true;

    public void HoldsUntil(DateTimeOffset instant)
    {
        lock (gate)
            until = until is null || instant < until ? instant : until;
    }
}
