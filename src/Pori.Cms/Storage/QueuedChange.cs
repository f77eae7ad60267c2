namespace Pori.Cms.Storage;

/// <summary>One change that waits for its group's COMMIT.</summary>
internal abstract class QueuedChange
{
    /// <summary>Gets whether the caller gave up before the change began.</summary>
    public abstract bool Abandoned { get; }

    public abstract Task RunAsync(CmsDbContext db);

    /// <summary>Remembers that this change alone was rolled back.</summary>
    public abstract void Refuse(Exception failure);

    /// <summary>Answers the caller: the COMMIT is durable.</summary>
    public abstract void Complete();

    /// <summary>Answers the caller: the group was not committed.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class QueuedChange<T>(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken)
    : QueuedChange
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? refusal;
    private T result = default!;

    public Task<T> Answer => answer.Task;

    public override bool Abandoned => cancellationToken.IsCancellationRequested;

    public override async Task RunAsync(CmsDbContext db)
    {
        using (UnitOfWork.Enter())
            result = await change(db);
    }

    public override void Refuse(Exception failure) => refusal = failure;

    public override void Complete()
    {
        if (refusal is not null)
            answer.TrySetException(refusal);
        else if (Abandoned && result is null)
            answer.TrySetCanceled(cancellationToken);
        else
            answer.TrySetResult(result);
    }

    public override void Fail(Exception failure) => answer.TrySetException(refusal ?? failure);
}
