using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pori.Cms.Tests.Workflows;

/// <summary>Counts statements that give no rows: updates and deletes over many.</summary>
internal sealed class WriteCounter : DbCommandInterceptor
{
    public int Count { get; set; }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count++;
        return ValueTask.FromResult(result);
    }
}
