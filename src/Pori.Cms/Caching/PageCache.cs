using Microsoft.Extensions.Options;

namespace Pori.Cms.Caching;

/// <summary>
/// The kept pages, those that were asked for least recently gone first when the room is full. Keeping a page and dropping the pages
/// of a change exclude one another, so a page that was begun before a change of what it shows is never found after it.
/// </summary>
/// <remarks>
/// The framework's output cache shares one lookup among the requests of a key: a reader who comes after a change can be given what
/// a lookup before it found. Seen under load, hence a cache of our own.
/// </remarks>
internal sealed class PageCache(IOptions<PageCacheOptions> options, TimeProvider clock)
{
    /// <summary>The tag of every page.</summary>
    public const string AllPages = "page";

    private readonly Lock gate = new();
    private readonly TagChanges changes = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, KeptPage Page)>> pages = new(
        StringComparer.Ordinal
    );
    private readonly LinkedList<(string Key, KeptPage Page)> recent = new();
    private readonly Dictionary<string, HashSet<string>> keysByTag = new(StringComparer.Ordinal);
    private long size;

    /// <summary>Begins a page: gets the count of changes that <see cref="Keep"/> compares with.</summary>
    public long Begin()
    {
        lock (gate)
            return changes.Count;
    }

    /// <summary>Finds a page that still holds, or null.</summary>
    public KeptPage? Find(string key)
    {
        lock (gate)
        {
            if (!pages.TryGetValue(key, out var node))
                return null;
            if (node.Value.Page.Until <= clock.GetUtcNow())
            {
                Remove(node);
                return null;
            }
            recent.Remove(node);
            recent.AddFirst(node);
            return node.Value.Page;
        }
    }

    /// <summary>Keeps a page, unless something that it shows has changed since it was begun.</summary>
    public void Keep(string key, KeptPage page, long begun)
    {
        if (page.Size > options.Value.PageSize)
            return;
        lock (gate)
        {
            if (changes.Changed(begun, page.Tags))
                return;
            if (pages.TryGetValue(key, out var old))
                Remove(old);
            pages[key] = recent.AddFirst((key, page));
            size += page.Size;
            foreach (var tag in page.Tags)
            {
                if (!keysByTag.TryGetValue(tag, out var keys))
                    keysByTag[tag] = keys = new(StringComparer.Ordinal);
                keys.Add(key);
            }
            while (size > options.Value.Size)
                Remove(recent.Last!);
        }
    }

    /// <summary>Drops the pages that show one of the tags, and those that are being made will not be kept.</summary>
    public void Drop(IReadOnlyCollection<string> tags)
    {
        lock (gate)
        {
            changes.Note(tags);
            if (tags.Contains(AllPages))
                Clear();
            foreach (var tag in tags)
            {
                if (!keysByTag.TryGetValue(tag, out var keys))
                    continue;
                foreach (var key in keys.ToList())
                    Remove(pages[key]);
            }
        }
    }

    private void Clear()
    {
        pages.Clear();
        recent.Clear();
        keysByTag.Clear();
        size = 0;
    }

    private void Remove(LinkedListNode<(string Key, KeptPage Page)> node)
    {
        var (key, page) = node.Value;
        recent.Remove(node);
        pages.Remove(key);
        size -= page.Size;
        foreach (var tag in page.Tags)
        {
            if (keysByTag.TryGetValue(tag, out var keys) && keys.Remove(key) && keys.Count == 0)
                keysByTag.Remove(tag);
        }
    }
}
