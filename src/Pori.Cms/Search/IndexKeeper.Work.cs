using Microsoft.Extensions.Logging;

namespace Pori.Cms.Search;

/// <summary>The keeper's one background worker: opens, catches up, builds, writes what was left over, commits.</summary>
internal sealed partial class IndexKeeper
{
    private const int Batch = 500;
    private const long MostBehind = 10_000;

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (current is null)
                    await OpenAsync(cancellationToken);
                if (outdated || asked is not null)
                    await BuildAskedAsync(cancellationToken);
                await MeetTailAsync(cancellationToken);
                await WritePendingAsync(cancellationToken);
                if (current is { } index)
                    Commit(index, force: false);
                await WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The worker must outlive a database that is away for a while.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                Log.Failed(logger, failure, content.Name);
                await Task.Delay(Interval, clock, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var due = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var elapsed = Task.Delay(Interval, clock, due.Token);
        var woken = wake.WaitAsync(due.Token);
        await Task.WhenAny(elapsed, woken);
        await due.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (OpenStored() is not { } opened)
        {
            await BuildAsync(cancellationToken);
            return;
        }
        var (index, stamp) = opened;
        if (await source.IsForgottenAsync(stamp, cancellationToken))
        {
            index.Dispose();
            await BuildAsync(cancellationToken);
            return;
        }
        Interlocked.Exchange(ref committed, stamp.Position);
        await CatchUpAsync(index, stamp.Position, cancellationToken);
        outdated = stamp.Stamp != content.Stamp;
    }

    private (LuceneIndex Index, IndexStamp Stamp)? OpenStored()
    {
        foreach (var folder in folders.Existing(content.Name))
        {
            try
            {
                var directory = folders.Open(folder);
                if (LuceneIndex.ReadStamp(directory) is { } stamp && stamp.Layout == content.Layout)
                    return (new LuceneIndex(directory, content, folder), stamp);
                directory.Dispose();
            }
            catch (Exception failure) when (failure is IOException and not Lucene.Net.Store.LockObtainFailedException)
            {
                Log.Unreadable(logger, failure, folder);
            }
            folders.Delete(folder);
        }
        return null;
    }

    private async Task CatchUpAsync(LuceneIndex index, long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (ids, end, more) = await source.ChangesAsync(position, cancellationToken);
            await gate.WaitAsync(cancellationToken);
            try
            {
                await WriteAsync(index, ids);
                position = end;
                reached = Math.Max(reached, end);
                if (more)
                    continue;
                await WriteAsync(index, [.. pending]);
                pending.Clear();
                current = index;
                ready.TrySetResult();
                return;
            }
            finally
            {
                gate.Release();
            }
        }
    }

    // The tail of this process may start after the index was opened. Until one look at the feed has been taken with the tail
    // under way, there may be a gap between what was read here and what the tail tells.
    private async Task MeetTailAsync(CancellationToken cancellationToken)
    {
        if (metTail || current is not { } index)
            return;
        var started = source.FeedPosition > 0;
        await CatchUpAsync(index, Interlocked.Read(ref reached), cancellationToken);
        metTail = started;
    }

    private async Task BuildAskedAsync(CancellationToken cancellationToken)
    {
        var request = Interlocked.Exchange(ref asked, null);
        outdated = true;
        try
        {
            await BuildAsync(cancellationToken);
            outdated = false;
            request?.TrySetResult();
        }
        catch (Exception failure)
        {
            request?.TrySetException(failure);
            throw;
        }
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var position = await source.FeedEndAsync(cancellationToken);
        await gate.WaitAsync(cancellationToken);
        missedByBuild = [];
        gate.Release();
        var (folder, directory) = folders.New(content.Name);
        var index = new LuceneIndex(directory, content, folder);
        try
        {
            var count = await source.FillAsync(index, Batch, cancellationToken);
            await SwapAsync(index, position, cancellationToken);
            Log.Built(logger, content.Name, count);
        }
        catch
        {
            await AbandonAsync(index);
            throw;
        }
    }

    // What was missed is not kept: the next build reads everything again.
    private async Task AbandonAsync(LuceneIndex index)
    {
        await gate.WaitAsync();
        missedByBuild = null;
        gate.Release();
        if (index == current)
            return;
        index.Dispose();
        folders.Delete(index.Name);
    }

    private async Task SwapAsync(LuceneIndex index, long position, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        LuceneIndex? old;
        try
        {
            // What fails here is not lost: the build fails as a whole and is tried again.
            await WriteAsync(index, [.. missedByBuild!.Union(pending)]);
            missedByBuild = null;
            pending.Clear();
            reached = Math.Max(reached, position);
            Commit(index, force: true);
            old = current;
            current = index;
            ready.TrySetResult();
        }
        finally
        {
            gate.Release();
        }
        if (old is null)
            return;
        old.Dispose();
        folders.Delete(old.Name);
    }

    private async Task WritePendingAsync(CancellationToken cancellationToken)
    {
        while (current is { } index)
        {
            await gate.WaitAsync(cancellationToken);
            try
            {
                var ids = pending.Take(Batch).ToList();
                if (ids.Count == 0)
                    return;
                await source.WriteAsync(index, ids);
                pending.ExceptWith(ids);
            }
            finally
            {
                gate.Release();
            }
        }
    }

    private void Commit(LuceneIndex index, bool force)
    {
        // Every change before the feed's position, read first, has been through ApplyAsync; what failed there is pending by
        // now and holds the commit back.
        var position = Math.Max(source.FeedPosition, Interlocked.Read(ref reached));
        // An index that nothing concerns must move on too, or the feed could never be trimmed.
        var fallsBehind = position - Interlocked.Read(ref committed) > MostBehind;
        if (pending.Count > 0 || !(force || index.Dirty || fallsBehind))
            return;
        index.Commit(
            new IndexStamp(index.Content.Layout, index.Content.Stamp, position, clock.GetUtcNow().UtcDateTime)
        );
        Interlocked.Exchange(ref reached, position);
        Interlocked.Exchange(ref committed, position);
    }

    private static partial class Log
    {
        [LoggerMessage(400, LogLevel.Information, "Built the index {Index} with {Count} documents")]
        public static partial void Built(ILogger logger, string index, int count);

        [LoggerMessage(401, LogLevel.Error, "The index {Index} is behind; it is tried again")]
        public static partial void Failed(ILogger logger, Exception failure, string index);

        [LoggerMessage(402, LogLevel.Warning, "The index in {Folder} cannot be read and is built anew")]
        public static partial void Unreadable(ILogger logger, Exception failure, string folder);
    }
}
