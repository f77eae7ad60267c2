using System.Collections.Concurrent;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Writes down what the feed tells it.</summary>
internal sealed class RecordingSubscriber : IChangeSubscriber
{
    private readonly ConcurrentQueue<Change> seen = new();

    public IReadOnlyList<Change> Seen => [.. seen];

    public IEnumerable<string> Ids => seen.Select(c => c.Id);

    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
            seen.Enqueue(change);
        return ValueTask.CompletedTask;
    }
}
