using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Cms.Search.Indices;

/// <summary>Makes indices and what they hold, and removes them.</summary>
internal sealed class LuceneIndexBuilder(
    IPatternRenderer patterns,
    TermLookup terms,
    IndexFolders folders,
    IndexSource source,
    IndexKeeperServices services
)
{
    private readonly (ItemEntries, FieldEntries) entries = (new ItemEntries(patterns), new FieldEntries(terms));

    public LuceneIndexContent Content(
        string name,
        LuceneIndexSettings settings,
        ContentDefinitions definitions,
        long asked
    ) => new(name, settings, definitions, asked, entries);

    public IndexKeeper Keeper(IIndexedContent content) =>
        new(content, folders, source, services.Clock, services.Logger);

    /// <summary>Closes an index and removes its files.</summary>
    public async Task RemoveAsync(IndexKeeper keeper)
    {
        await keeper.DisposeAsync();
        foreach (var folder in folders.Existing(keeper.Content.Name))
            folders.Delete(folder);
    }
}

/// <summary>What every keeper of an index needs of the process.</summary>
internal sealed record IndexKeeperServices(TimeProvider Clock, ILogger<IndexKeeper> Logger);
