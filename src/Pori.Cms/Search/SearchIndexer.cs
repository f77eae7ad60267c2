using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>Keeps the site's search true: follows the feed, and is opened and closed with the host.</summary>
internal sealed class SearchIndexer(
    SiteSearchContent content,
    IndexFolders folders,
    IndexSource source,
    TimeProvider clock,
    ILogger<IndexKeeper> logger
) : IChangeSubscriber, IFeedReader, IHostedService, IAsyncDisposable
{
    /// <summary>Gets the keeper of the one index.</summary>
    public IndexKeeper Keeper { get; } = new(content, folders, source, clock, logger);

    /// <inheritdoc />
    public long? Consumed => Keeper.Consumed;

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var ids = changes.Where(c => c.Kind == ChangeKind.Content).Select(c => c.Id).ToHashSet();
        return ids.Count == 0 ? ValueTask.CompletedTask : Keeper.ApplyAsync(ids, cancellationToken);
    }

    /// <summary>Begins to open the index; the host does not wait for it.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Keeper.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Keeper.DisposeAsync().AsTask();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Keeper.DisposeAsync();
}
