namespace Pori.Cms.Storage;

/// <summary>One change that waits for its group's COMMIT.</summary>
internal abstract class QueuedChange
{
    /// <summary>Takes the change in hand: from here on its caller waits for the outcome.</summary>
    /// <returns>False when the caller gave up before.</returns>
    public abstract bool TryBegin();

    public abstract Task RunAsync(CmsDbContext db);

    /// <summary>Remembers that this change alone was rolled back.</summary>
    public abstract void Refuse(Exception failure);

    /// <summary>Answers the caller: the COMMIT is durable.</summary>
    public abstract void Complete();

    /// <summary>Answers the caller: the group was not committed.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class QueuedChange<T> : QueuedChange, IDisposable
{
    private readonly Func<CmsDbContext, Task<T>> change;
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The writer's loop belongs to nobody: culture, activity and the like come from the caller, as on PostgreSQL.
    private readonly ExecutionContext? caller = ExecutionContext.Capture();
    private readonly CancellationTokenRegistration registration;
    private Exception? refusal;
    private T result = default!;
    private int taken;

    public QueuedChange(Func<CmsDbContext, Task<T>> change, CancellationToken cancellationToken)
    {
        this.change = change;
        registration = cancellationToken.UnsafeRegister(
            static (self, token) => ((QueuedChange<T>)self!).GiveUp(token),
            this
        );
    }

    public Task<T> Answer => answer.Task;

    public override bool TryBegin() => Interlocked.Exchange(ref taken, 1) == 0;

    public override Task RunAsync(CmsDbContext db)
    {
        if (caller is null)
            return RunHereAsync(db);
        Task? running = null;
        ExecutionContext.Run(caller, _ => running = RunHereAsync(db), null);
        return running!;
    }

    public override void Refuse(Exception failure) => refusal = failure;

    public override void Complete()
    {
        if (refusal is null)
            answer.TrySetResult(result);
        else
            answer.TrySetException(refusal);
    }

    public override void Fail(Exception failure) => answer.TrySetException(refusal ?? failure);

    public void Dispose() => registration.Dispose();

    private async Task RunHereAsync(CmsDbContext db)
    {
        using (UnitOfWork.Enter())
            result = await change(db);
    }

    private void GiveUp(CancellationToken token)
    {
        if (TryBegin())
            answer.TrySetCanceled(token);
    }
}
