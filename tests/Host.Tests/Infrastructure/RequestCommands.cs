using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>Notes the database commands that requests cause; those of the feed's tail and the mail's delivery are nobody's.</summary>
internal sealed class RequestCommands : DbCommandInterceptor
{
    private readonly HttpContextAccessor accessor = new();
    private readonly ConcurrentQueue<string> commands = new();

    /// <summary>Forgets what was noted.</summary>
    public void Clear() => commands.Clear();

    /// <summary>Gets path and SQL of each command since the last <see cref="Clear"/>.</summary>
    public IReadOnlyCollection<string> Noted => commands;

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (accessor.HttpContext?.Request.Path is { } path)
            commands.Enqueue($"{path}: {result.CommandText}");
        return result;
    }
}
