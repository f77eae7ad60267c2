using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pori.Cms.Tests.Workflows;

/// <summary>
/// Lets a process die before its n-th write: from then on nothing of it reaches the database any more. A death before a read is
/// the same as one after the write before it.
/// </summary>
internal sealed class DyingProcess(int before) : DbCommandInterceptor
{
    private int writes;
    private volatile bool lives;

    /// <summary>Begins to count; what starts the process is not counted.</summary>
    public void Begin() => lives = true;

    public bool IsDead => Volatile.Read(ref writes) >= before;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(command, result));

    private T Pass<T>(DbCommand command, T result)
    {
        if (lives && !command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
            Interlocked.Increment(ref writes);
        return IsDead ? throw new DeadException() : result;
    }
}

/// <summary>Thrown in a process that is dead.</summary>
internal sealed class DeadException : Exception;
