using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// Lets a sent form in: it comes from this site, is whole, and its sender does not send without end. It refuses with values, so that
/// the page can show again what was typed.
/// </summary>
internal sealed class FormGate(IAntiforgery antiforgery) : IDisposable
{
    private const int FormsInAMinute = 10;
    private const int FormsInAMinuteOfAPerson = 60;
    private const int LongestKey = 40;

    private readonly PartitionedRateLimiter<HttpContext> rates = PartitionedRateLimiter.Create<HttpContext, string>(
        static http =>
            Actor.Of(http.User) is { IsPerson: true } actor
                ? RateLimitPartition.GetTokenBucketLimiter(
                    "person/" + actor.Id,
                    static _ => Rate(FormsInAMinuteOfAPerson)
                )
                : RateLimitPartition.GetTokenBucketLimiter(
                    http.Connection.RemoteIpAddress?.ToString() ?? "",
                    static _ => Rate(FormsInAMinute)
                )
    );

    private static TokenBucketRateLimiterOptions Rate(int inAMinute) =>
        new()
        {
            TokenLimit = inAMinute,
            TokensPerPeriod = inAMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        };

    /// <summary>Gets whether a key can be one that a form of ours carried.</summary>
    public static bool IsKey(string? key) =>
        key is { Length: > 0 and <= LongestKey } && key.All(char.IsAsciiLetterOrDigit);

    /// <summary>Gets why a form is not let in, or null when it is.</summary>
    /// <param name="http">The request that carries the form.</param>
    /// <param name="key">The form's idempotency key.</param>
    public async Task<FormRefusal?> RefuseAsync(HttpContext http, string? key)
    {
        using var lease = rates.AttemptAcquire(http);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            return new(StatusCodes.Status429TooManyRequests, "forms.too_many", (int)Math.Ceiling(wait.TotalSeconds));
        }
        return IsKey(key) && await antiforgery.IsRequestValidAsync(http)
            ? null
            : new(StatusCodes.Status400BadRequest, "forms.stale");
    }

    /// <inheritdoc />
    public void Dispose() => rates.Dispose();
}

/// <summary>Why a form is not let in.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The key of the text.</param>
/// <param name="RetryAfter">After how many seconds it may be sent again; null when at once.</param>
internal sealed record FormRefusal(int Status, string Code, int? RetryAfter = null);
