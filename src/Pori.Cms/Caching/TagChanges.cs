namespace Pori.Cms.Caching;

/// <summary>
/// Remembers the latest changes of tags in their order, so that a page which was begun before a change of one of its tags is not
/// stored after it.
/// </summary>
internal sealed class TagChanges
{
    private const int Kept = 4096;
    private readonly Lock gate = new();
    private readonly string[] ring = new string[Kept];
    private long count;

    /// <summary>Gets how many changes there have been.</summary>
    public long Now => Interlocked.Read(ref count);

    public void Note(IReadOnlyCollection<string> tags)
    {
        lock (gate)
        {
            foreach (var tag in tags)
            {
                ring[count % Kept] = tag;
                Interlocked.Increment(ref count);
            }
        }
    }

    /// <summary>Gets whether one of the tags changed since a count was taken; what is no longer remembered counts as changed.</summary>
    public bool Changed(long since, IReadOnlyCollection<string> tags)
    {
        lock (gate)
        {
            if (count - since > Kept)
                return true;
            for (var number = since; number < count; number++)
            {
                if (tags.Contains(ring[number % Kept]))
                    return true;
            }
            return false;
        }
    }
}
