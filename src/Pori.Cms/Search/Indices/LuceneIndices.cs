using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Search.Indices;

/// <summary>
/// Keeps every index that the site has settings for. Indices come, go and are built anew when their settings, the definitions
/// or the count of requests change, whichever process changed them.
/// </summary>
internal sealed partial class LuceneIndices(
    LuceneIndexBuilder builder,
    SiteDocuments documents,
    DefinitionStore definitions,
    ILogger<LuceneIndices> logger
) : IChangeSubscriber, IFeedReader, IHostedService, IAsyncDisposable
{
    private static readonly HashSet<string> Concerned =
    [
        LuceneIndexSettings.DocumentName,
        LuceneIndexSettings.StateName,
        DefinitionStore.DocumentName,
    ];

    private readonly ConcurrentDictionary<string, IndexKeeper> keepers = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile bool configured;

    /// <inheritdoc />
    public long? Consumed => keepers.IsEmpty ? null : keepers.Values.Min(k => k.Consumed);

    /// <summary>Gets an index by name, or null when the site has none of it.</summary>
    public async ValueTask<IndexKeeper?> FindAsync(string name)
    {
        if (!configured)
            await ConfigureAsync();
        return keepers.GetValueOrDefault(name);
    }

    /// <inheritdoc />
    public async ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        // A process that serves nothing, such as a command, has no indices of its own to keep.
        if (!configured)
            return;
        var ids = changes.Where(c => c.Kind == ChangeKind.Content).Select(c => c.Id).ToHashSet();
        if (ids.Count > 0)
        {
            foreach (var keeper in keepers.Values)
                await keeper.ApplyAsync(ids, cancellationToken);
        }
        if (changes.Any(c => c.Kind == ChangeKind.Document && Concerned.Contains(c.Id)))
            await ConfigureAsync();
    }

    /// <summary>Begins to open the indices; the host does not wait for them.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ConfigureAsync();
        }
#pragma warning disable CA1031 // A database that is away now is asked again by the first who wants an index.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotStarted(logger, failure);
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => DisposeAsync().AsTask();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var keeper in keepers.Values)
            await keeper.DisposeAsync();
    }

    private async Task ConfigureAsync()
    {
        await turn.WaitAsync();
        try
        {
            var settings = Member(await documents.GetAsync(LuceneIndexSettings.DocumentName));
            var asked = await documents.GetAsync(LuceneIndexSettings.StateName);
            var defined = await definitions.GetAsync();
            foreach (var gone in keepers.Keys.Where(name => !settings.ContainsKey(name)).ToList())
            {
                if (keepers.TryRemove(gone, out var keeper))
                    await builder.RemoveAsync(keeper);
            }
            foreach (var (name, stored) in settings)
            {
                if (stored is JsonObject json)
                    Keep(builder.Content(name, LuceneIndexSettings.Read(json), defined, Asked(asked, name)));
            }
            configured = true;
        }
        finally
        {
            turn.Release();
        }
    }

    private void Keep(LuceneIndexContent content)
    {
        if (!keepers.TryGetValue(content.IndexName, out var keeper))
        {
            keeper = builder.Keeper(content);
            keepers[content.IndexName] = keeper;
            keeper.Start();
        }
        else if (keeper.Content.Stamp != content.Stamp)
        {
            // The old index answers until the new one is there; nobody waits for it.
            _ = keeper.RebuildAsync(content).ContinueWith(task => task.Exception, TaskScheduler.Default);
        }
    }

    private static JsonObject Member(JsonObject document) =>
        document[LuceneIndexSettings.DocumentName] as JsonObject ?? [];

    private static long Asked(JsonObject state, string name) => (long)(JsonRead.Number(state, name) ?? 0);

    private static partial class Log
    {
        [LoggerMessage(410, LogLevel.Error, "The Lucene indices could not be opened; they are when one is asked for")]
        public static partial void NotStarted(ILogger logger, Exception failure);
    }
}
