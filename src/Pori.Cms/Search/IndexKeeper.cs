using Lucene.Net.Search;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Search;

/// <summary>
/// Keeps one index true to the database. It is opened in the background where it was left and catches up from the feed, or is
/// built anew beside the old one, which answers until the new one takes its place. Changes are written as they come; the commit
/// follows within two seconds and says how far in the feed it has come, so that nothing is lost to a kill.
/// </summary>
internal sealed partial class IndexKeeper(
    IIndexedContent content,
    IndexFolders folders,
    IndexSource source,
    TimeProvider clock,
    ILogger<IndexKeeper> logger
) : IAsyncDisposable
{
    // Above this many, items that show a changed one follow in the background, so that no writer waits for them.
    private const int MostAtOnce = 200;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly SemaphoreSlim wake = new(0);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private readonly HashSet<string> pending = [];
    private readonly Lock starting = new();
    private HashSet<string>? missedByBuild;
    private volatile IIndexedContent content = content;
    private volatile LuceneIndex? current;
    private volatile TaskCompletionSource? asked;
    private volatile bool outdated;
    private bool metTail;
    private bool stopped;
    private long reached;
    private long committed;
    private Task? worker;

    /// <summary>Gets the index that answers now; null until the first is ready.</summary>
    public LuceneIndex? Current => current;

    /// <summary>
    /// Gets the place in the feed from which the index would catch up after a kill: 0 until it is open, null when this process
    /// does not keep it.
    /// </summary>
    public long? Consumed =>
        worker is null ? null
        : current is null ? 0
        : Interlocked.Read(ref committed);

    /// <summary>Gets what the index is to hold; the one that answers may hold less until it is built anew.</summary>
    public IIndexedContent Content => content;

    /// <summary>Begins to open the index; calls after the first do nothing.</summary>
    public void Start()
    {
        lock (starting)
            worker ??= Task.Run(() => WorkAsync(stopping.Token));
    }

    /// <summary>Gets the index, and waits for it when this node has none yet.</summary>
    public async ValueTask<LuceneIndex> IndexAsync(CancellationToken cancellationToken)
    {
        if (current is { } index)
            return index;
        Start();
        await ready.Task.WaitAsync(cancellationToken);
        return current!;
    }

    /// <summary>Runs a search, also when the index is replaced at that moment.</summary>
    public async ValueTask<T> SearchAsync<T>(Func<IndexSearcher, T> search, CancellationToken cancellationToken)
    {
        while (true)
        {
            var index = await IndexAsync(cancellationToken);
            try
            {
                return index.Search(search);
            }
            catch (ObjectDisposedException) when (index != current)
            {
                // A rebuilt index took the place of this one in between.
            }
        }
    }

    /// <summary>Builds the index anew; the old one answers meanwhile.</summary>
    /// <param name="other">What it is to hold from now on; null keeps to what it holds.</param>
    /// <returns>Ends when the new one answers.</returns>
    public Task RebuildAsync(IIndexedContent? other = null)
    {
        if (other is not null)
            content = other;
        var request = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var earlier = Interlocked.CompareExchange(ref asked, request, null);
        Start();
        wake.Release();
        return (earlier ?? request).Task;
    }

    /// <summary>Maps changed items again, and what shows them.</summary>
    public async ValueTask ApplyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            missedByBuild?.UnionWith(ids);
            if (current is { } index)
                await WriteAsync(index, ids);
            else if (missedByBuild is null)
                pending.UnionWith(ids);
        }
        catch
        {
            // The index stays where it was in the feed until these are written.
            pending.UnionWith(ids);
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stops the work and commits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref stopped, true))
            return;
        await stopping.CancelAsync();
        if (worker is not null)
            await worker;
        if (current is { } index)
        {
            Commit(index, force: true);
            index.Dispose();
        }
        ready.TrySetException(new ObjectDisposedException(content.Name));
        asked?.TrySetCanceled();
    }

    // Called with the gate taken.
    private async Task WriteAsync(LuceneIndex index, IReadOnlyCollection<string> ids)
    {
        var before = index.Search(searcher => Dependents.TranslationsOf(searcher, ids));
        await source.WriteAsync(index, ids);
        var dependents = index.Search(searcher => Dependents.Of(searcher, ids, before));
        dependents.ExceptWith(ids);
        if (dependents.Count <= MostAtOnce)
        {
            await source.WriteAsync(index, dependents);
            return;
        }
        missedByBuild?.UnionWith(dependents);
        pending.UnionWith(dependents);
        wake.Release();
    }
}
