using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Contents;

/// <summary>Which published items are translations of one another, from memory, kept true by the change feed.</summary>
public sealed class Translations(IUnitOfWork work) : IChangeSubscriber
{
    private static readonly FrozenDictionary<string, string> Alone = FrozenDictionary<string, string>.Empty;
    private volatile Lazy<Task<FrozenDictionary<string, FrozenDictionary<string, string>>>>? sets;

    /// <summary>Gets the items of a set by culture; empty when no item of the set has a translation.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> OfAsync(string localizationSet) =>
        localizationSet.Length > 0 && (await LoadAsync()).TryGetValue(localizationSet, out var set) ? set : Alone;

    /// <summary>
    /// Gets the interface cultures in which lists show an item: its own, and those that have no translation of it when it is
    /// the one that speaks for its set (the default culture's, else the first by name).
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="cultures">The site's cultures, the default one first.</param>
    public async ValueTask<IReadOnlyList<string>> ShownInAsync(ContentItem item, IReadOnlyList<string> cultures)
    {
        var part = item.As<LocalizationPart>();
        var set = await OfAsync(part.LocalizationSet);
        if (set.Count == 0)
            return cultures;
        var speaker = set.ContainsKey(cultures[0]) ? cultures[0] : set.Keys.Order(StringComparer.Ordinal).First();
        return [.. cultures.Where(c => c == part.Culture || (part.Culture == speaker && !set.ContainsKey(c)))];
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == ChangeKind.Content))
            sets = null;
        return ValueTask.CompletedTask;
    }

    private Task<FrozenDictionary<string, FrozenDictionary<string, string>>> LoadAsync()
    {
        var current = sets;
        if (current is null)
            sets = current = new(ReadAsync);
        return current.Value;
    }

    private Task<FrozenDictionary<string, FrozenDictionary<string, string>>> ReadAsync() =>
        work.ReadAsync(async db =>
        {
            var published = db.Set<LocalizedContentItemIndex>().Where(i => i.Published);
            var shared = published.GroupBy(i => i.LocalizationSet).Where(g => g.Count() > 1).Select(g => g.Key);
            var rows = await published
                .Where(i => shared.Contains(i.LocalizationSet))
                .Select(i => new
                {
                    i.LocalizationSet,
                    i.Culture,
                    i.ContentItemId,
                })
                .ToListAsync();
            return rows.GroupBy(r => r.LocalizationSet)
                .ToFrozenDictionary(
                    g => g.Key,
                    g => g.DistinctBy(r => r.Culture).ToFrozenDictionary(r => r.Culture, r => r.ContentItemId)
                );
        });
}
