using System.Collections.Concurrent;

namespace Pori.Cms.Storage;

/// <summary>
/// Values that are loaded once, by many readers together, until they are dropped. A load that began before a drop is not kept,
/// so nothing old is stored over something new; a load that fails is tried again.
/// </summary>
/// <typeparam name="TKey">What a value is found by.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
/// <param name="load">Loads a value.</param>
public sealed class ReadThrough<TKey, TValue>(Func<TKey, Task<TValue>> load)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> entries = new();

    /// <summary>Gets how many values are kept or being loaded.</summary>
    public int Count => entries.Count;

    /// <summary>Gets a value, loading it when it is not kept.</summary>
    public async Task<TValue> GetAsync(TKey key)
    {
        var entry = entries.GetOrAdd(key, static (k, loader) => new Lazy<Task<TValue>>(() => loader(k)), load);
        try
        {
            return await entry.Value;
        }
        catch
        {
            entries.TryRemove(KeyValuePair.Create(key, entry));
            throw;
        }
    }

    /// <summary>Drops a value.</summary>
    public void Drop(TKey key) => entries.TryRemove(key, out _);

    /// <summary>Drops all values.</summary>
    public void Clear() => entries.Clear();
}
