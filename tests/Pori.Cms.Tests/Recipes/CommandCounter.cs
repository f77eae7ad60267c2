using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pori.Cms.Tests.Recipes;

/// <summary>Counts what is read from the database.</summary>
internal sealed class CommandCounter : DbCommandInterceptor
{
    public int Count { get; set; }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count++;
        return ValueTask.FromResult(result);
    }
}
