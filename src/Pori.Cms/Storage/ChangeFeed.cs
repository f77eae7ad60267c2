using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Storage;

/// <summary>One thing that changed.</summary>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Kind">What kind of thing, see <see cref="ChangeKind"/>.</param>
/// <param name="Id">Which one.</param>
public readonly record struct Change(long Sequence, string Kind, string Id);

/// <summary>The kinds of change that the kernel tells.</summary>
public static class ChangeKind
{
    /// <summary>A content item; the id is its ContentItemId.</summary>
    public const string Content = "content";

    /// <summary>A document of the site; the id is its name.</summary>
    public const string Document = "document";

    /// <summary>A role; the id is its name.</summary>
    public const string Role = "role";

    /// <summary>A user: the person's data, roles or proofs; the id is the user's.</summary>
    public const string User = "user";

    /// <summary>A session; the id is the hash of its id.</summary>
    public const string Session = "session";
}

/// <summary>Keeps a cache or an index true. Applying a change twice does no harm, and that happens.</summary>
public interface IChangeSubscriber
{
    /// <summary>Applies changes in the order of the feed.</summary>
    /// <param name="changes">What changed since the last call.</param>
    /// <param name="cancellationToken">Stops at shutdown.</param>
    ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken);

    /// <summary>Gets when it is told, in ascending order: what is made from other caches comes after them.</summary>
    int Order => 0;
}

/// <summary>
/// Follows the feed for this process. A change of this process is applied before its caller is answered; those of other
/// processes within the tail's interval.
/// </summary>
internal sealed partial class ChangeFeed(
    CmsDatabase database,
    Func<IEnumerable<IChangeSubscriber>> subscribers,
    ILogger<ChangeFeed> logger
)
{
    private const int Batch = 2000;
    private const int MostRemembered = 100_000;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly HashSet<long> applied = [];
    private volatile bool started;
    private long position;

    /// <summary>Gets how far the tail has come: every change before it has been applied in this process.</summary>
    public long Position => Interlocked.Read(ref position);

    /// <summary>
    /// Starts at the feed's end, once, before this process reads anything that it might keep: nothing older concerns its
    /// caches, and nothing newer is missed.
    /// </summary>
    public ValueTask EnsureStartedAsync(CancellationToken cancellationToken) =>
        started ? ValueTask.CompletedTask : new(StartAtEndAsync(cancellationToken));

    /// <summary>Applies this process's own, committed changes; the tail will pass over them. It does not fail.</summary>
    public async Task ApplyLocalAsync(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
            return;
        await turn.WaitAsync();
        try
        {
            // The tail may have been faster than we, then it will not come by again to take these out.
            if (applied.Count > MostRemembered)
                applied.Clear();
            foreach (var change in changes)
                applied.Add(change.Sequence);
            await ApplyAsync(changes, CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Applies what other processes have written since the last call.</summary>
    /// <returns>Whether there may be more.</returns>
    public async Task<bool> CatchUpAsync(CancellationToken cancellationToken)
    {
        await EnsureStartedAsync(cancellationToken);
        await turn.WaitAsync(cancellationToken);
        try
        {
            var (changes, end) = await database.ReadFeedAsync(Position, Batch, cancellationToken);
            await ApplyAsync([.. changes.Where(c => !applied.Remove(c.Sequence))], cancellationToken);
            Interlocked.Exchange(ref position, end);
            return changes.Count >= Batch;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task StartAtEndAsync(CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (started)
                return;
            Interlocked.Exchange(ref position, await database.FeedEndAsync(cancellationToken));
            started = true;
        }
        finally
        {
            starting.Release();
        }
    }

    private async ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return;
        // A subscriber that changed the database would wait for itself, so that is refused as it is inside a change.
        using var _ = UnitOfWork.Enter();
        foreach (var subscriber in Subscribers())
        {
            try
            {
                await subscriber.ApplyAsync(changes, cancellationToken);
            }
#pragma warning disable CA1031 // The change is committed: a cache that fails must not turn it into a failure.
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.SubscriberFailed(logger, failure, subscriber.GetType().Name);
            }
        }
    }

    private IEnumerable<IChangeSubscriber> Subscribers()
    {
        try
        {
            return subscribers();
        }
        catch (ObjectDisposedException)
        {
            // The last changes of a site that is shut down: there are no caches left to tell.
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Error, "{Subscriber} could not apply a change; it is behind until it is rebuilt")]
        public static partial void SubscriberFailed(ILogger logger, Exception failure, string subscriber);
    }
}
