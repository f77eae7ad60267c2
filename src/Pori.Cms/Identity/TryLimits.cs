using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Identity;

/// <summary>How many tries there are, and how soon they come back.</summary>
/// <param name="Most">How many one has at first.</param>
/// <param name="Each">How long it takes until one more comes back.</param>
public sealed record TryRate(int Most, TimeSpan Each);

/// <summary>The rates of what can be tried without having signed in.</summary>
public sealed class TryLimitOptions
{
    /// <summary>Gets or sets the rate of passwords and codes for an account; 20, then one in 45 seconds.</summary>
    public TryRate SignInOfAddress { get; set; } = new(20, TimeSpan.FromSeconds(45));

    /// <summary>Gets or sets the rate of passwords and codes from a network; 100, then one in 6 seconds.</summary>
    public TryRate SignInOfNetwork { get; set; } = new(100, TimeSpan.FromSeconds(6));

    /// <summary>Gets or sets the rate of mails to an address; 3, then one in 20 minutes.</summary>
    public TryRate MailOfAddress { get; set; } = new(3, TimeSpan.FromMinutes(20));

    /// <summary>Gets or sets the rate of mails that a network asks for; 30, then one in 2 minutes.</summary>
    public TryRate MailOfNetwork { get; set; } = new(30, TimeSpan.FromMinutes(2));
}

/// <summary>
/// Holds back who tries too often, by account and by network, in this process's memory: a token bucket for each, on the site's
/// clock.
/// </summary>
public sealed class TryLimits(IOptions<TryLimitOptions> options, TimeProvider clock)
{
    private const int MostBuckets = 50_000;
    private readonly ConcurrentDictionary<string, Bucket> buckets = new(StringComparer.Ordinal);

    /// <summary>Counts a try of a password or a code.</summary>
    /// <returns>How long to wait, or null when it may be tried.</returns>
    public TimeSpan? SignIn(string account, string network) =>
        Take("n/" + network, options.Value.SignInOfNetwork)
        ?? Take("a/" + account.ToUpperInvariant(), options.Value.SignInOfAddress);

    /// <summary>Counts a wish for a mail.</summary>
    /// <returns>How long to wait, or null when it may be sent.</returns>
    public TimeSpan? Mail(string address, string network) =>
        Take("mn/" + network, options.Value.MailOfNetwork)
        ?? Take("ma/" + address.ToUpperInvariant(), options.Value.MailOfAddress);

    private TimeSpan? Take(string whose, TryRate rate)
    {
        if (buckets.Count > MostBuckets)
            Forget();
        // Addresses of people are not kept in memory as they are.
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whose)));
        return buckets.GetOrAdd(key, static (_, r) => new Bucket(r), rate).Take(clock.GetUtcNow());
    }

    // Full ones say nothing that a new one does not; when there are none, all begin anew.
    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsFull(now))
                buckets.TryRemove(key, out _);
        }
        if (buckets.Count > MostBuckets)
            buckets.Clear();
    }

    private sealed class Bucket(TryRate rate)
    {
        private readonly Lock gate = new();

        // When the bucket will be full: one number says how many are left at any time.
        private DateTimeOffset full = DateTimeOffset.MinValue;

        public bool IsFull(DateTimeOffset now)
        {
            lock (gate)
                return full <= now;
        }

        public TimeSpan? Take(DateTimeOffset now)
        {
            lock (gate)
            {
                var next = (full > now ? full : now) + rate.Each;
                if (next - now > rate.Most * rate.Each)
                    return next - now - (rate.Most * rate.Each);
                full = next;
                return null;
            }
        }
    }
}
