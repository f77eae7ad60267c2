using System.Text.Json;
using System.Text.Json.Nodes;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;

namespace Pori.Cms.Workflows;

/// <summary>
/// Raises signals in the transaction of the change that they tell of: both are stored or neither is. A signal is a message of
/// the outbox; within a second or so it resumes the instances that wait for it and begins the types that start with it.
/// </summary>
public sealed class WorkflowSignals
{
    /// <summary>The kind of the outbox's rows that are signals.</summary>
    public const string Kind = "signal";

    private const int LongestKey = 190;
    private readonly SignalIds ids;

    internal WorkflowSignals(SignalIds ids) => this.ids = ids;

    /// <summary>Raises a signal in the running unit of work.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="key">What keeps the same signal from being raised twice, such as grants/{case}/submitted; at most 190 characters.</param>
    /// <param name="signalName">The name that SignalEvent activities have; names compare without case.</param>
    /// <param name="correlationId">What it is about: a case's or a content item's id, at most 100 characters; empty for nothing.</param>
    /// <param name="input">What the workflow reads as <c>Workflow.Input</c>; a member Signal is overwritten.</param>
    /// <exception cref="ArgumentException">The key, the name or the correlation are missing or too long.</exception>
    public void Raise(CmsDbContext db, string key, string signalName, string correlationId, JsonObject input)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(signalName);
        var merged = (JsonObject)input.DeepClone();
        merged[SignalEvent.Signal] = signalName;
        Add(db, $"signal/{key}", new WorkflowEvent(nameof(SignalEvent), merged, correlationId));
    }

    internal static WorkflowEvent Read(OutboxMessage message) =>
        JsonSerializer.Deserialize<WorkflowEvent>(message.Payload, CmsJson.Options)
        ?? throw new JsonException("The signal is empty.");

    internal Task AddAsync(CmsDbContext db, string key, WorkflowEvent happened)
    {
        Add(db, key, happened);
        return Task.CompletedTask;
    }

    internal void Add(CmsDbContext db, string key, WorkflowEvent happened)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (key.Length > LongestKey + "signal/".Length)
            throw new ArgumentException($"At most {LongestKey} characters.", nameof(key));
        if (happened.CorrelationId.Length > WorkflowTables.CorrelationIdLength)
            throw new ArgumentException("A correlation id has at most 100 characters.", nameof(happened));
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = ids.Next(db.UtcNow),
                Kind = Kind,
                Key = key,
                Payload = JsonSerializer.Serialize(happened, CmsJson.Options),
                CreatedUtc = db.UtcNow,
                DueUtc = db.UtcNow,
            }
        );
    }
}
