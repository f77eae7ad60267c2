using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Caching;

/// <summary>
/// Drops the pages that show what changed. It is told last: a page that is made anew at once must find every other cache true.
/// </summary>
internal sealed class PageEviction(PageCache pages, IUnitOfWork work) : IChangeSubscriber
{
    private const int MostTags = 200;
    private const int MostTypes = 20_000;
    private static readonly string[] Everything = [PageCache.AllPages];
    private readonly ConcurrentDictionary<string, string> types = new(StringComparer.Ordinal);

    public int Order => int.MaxValue;

    public async ValueTask ApplyAsync(IReadOnlyList<Change> changed, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> tags = Everything;
        try
        {
            tags = await TagsAsync(changed);
        }
        finally
        {
            pages.Drop(tags);
        }
    }

    private async Task<IReadOnlyCollection<string>> TagsAsync(IReadOnlyList<Change> changed)
    {
        if (changed.Any(c => c.Kind is ChangeKind.Document or ChangeKind.Role))
            return Everything;
        var items = changed.Where(c => c.Kind == ChangeKind.Content).Select(c => c.Id).Distinct().ToList();
        if (items.Count > MostTags || await TypesAsync(items) is not { } found)
            return Everything;
        return
        [
            .. items,
            .. found.Select(type => $"type:{type}"),
            .. changed.Where(c => c.Kind != ChangeKind.Content).Select(c => $"{c.Kind}:{c.Id}").Distinct(),
        ];
    }

    // An item keeps its type for life, so it is asked for once. Null when one has none that is known.
    private async Task<IReadOnlyCollection<string>?> TypesAsync(List<string> items)
    {
        var unknown = items.Where(id => !types.ContainsKey(id)).ToList();
        if (types.Count > MostTypes)
            types.Clear();
        if (unknown.Count > 0)
        {
            var rows = await work.ReadAsync(db =>
                db.ContentItems.Where(i => unknown.Contains(i.ContentItemId))
                    .Select(i => new { i.ContentItemId, i.ContentType })
                    .Distinct()
                    .ToListAsync()
            );
            foreach (var row in rows)
                types[row.ContentItemId] = row.ContentType;
        }
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in items)
        {
            if (!types.TryGetValue(id, out var type))
                return null;
            found.Add(type);
        }
        return found;
    }
}
