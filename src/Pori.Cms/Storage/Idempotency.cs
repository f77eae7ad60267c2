using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>Carries a command out once, however often it is sent: the answer is stored in the command's own transaction.</summary>
public static class Idempotency
{
    private const int MaxLength = 100;

    /// <summary>Hashes a request's body, for the comparison of two requests under one key.</summary>
    /// <returns>SHA-256 in lower-case hex.</returns>
    public static string HashOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Runs a change unless the actor's key has an answer already; then it gives that.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="actor">Who sends: a user's or a client's id, at most 100 characters.</param>
    /// <param name="key">The key the sender chose, at most 100 characters.</param>
    /// <param name="requestHash">See <see cref="HashOf"/>.</param>
    /// <param name="change">The change; its answer must survive JSON. One that throws leaves the key free.</param>
    /// <param name="cancellationToken">As in <see cref="IUnitOfWork.RunAsync"/>.</param>
    /// <exception cref="IdempotencyConflictException">The key was used with another body.</exception>
    /// <exception cref="ArgumentException">Actor or key are empty or too long.</exception>
    public static Task<T> RunOnceAsync<T>(
        this IUnitOfWork work,
        string actor,
        string key,
        string requestHash,
        Func<CmsDbContext, Task<T>> change,
        CancellationToken cancellationToken = default
    )
    {
        Check(actor, nameof(actor));
        Check(key, nameof(key));
        return work.RunAsync(db => RunOnceAsync(db, actor, key, requestHash, change), cancellationToken);
    }

    private static async Task<T> RunOnceAsync<T>(
        CmsDbContext db,
        string actor,
        string key,
        string requestHash,
        Func<CmsDbContext, Task<T>> change
    )
    {
        var stored = await db.Idempotency.AsNoTracking().FirstOrDefaultAsync(r => r.Actor == actor && r.Key == key);
        if (stored is not null)
            return stored.RequestHash == requestHash
                ? JsonSerializer.Deserialize<T>(stored.Answer, CmsJson.Options)!
                : throw new IdempotencyConflictException(key);
        var record = new IdempotencyRecord
        {
            Actor = actor,
            Key = key,
            RequestHash = requestHash,
            CreatedUtc = db.UtcNow,
        };
        // The key is claimed before the change looks at anything: a twin at the same time waits here, and then finds the answer.
        db.Idempotency.Add(record);
        await db.SaveChangesAsync();
        var answer = await change(db);
        var json = JsonSerializer.Serialize(answer, CmsJson.Options);
        await db.SaveChangesAsync();
        await db
            .Idempotency.Where(r => r.Actor == actor && r.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Answer, json));
        return answer;
    }

    private static void Check(string value, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        if (value.Length > MaxLength)
            throw new ArgumentException($"At most {MaxLength} characters.", name);
    }
}

/// <summary>Thrown when a key comes again with another request: the sender has mixed up its keys. HTTP says 422.</summary>
public sealed class IdempotencyConflictException(string key)
    : Exception($"The idempotency key '{key}' was used before with another request.")
{
    /// <summary>The stable code of the refusal.</summary>
    public const string Code = "idempotency.conflict";
}
