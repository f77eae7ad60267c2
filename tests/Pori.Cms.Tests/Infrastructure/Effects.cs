using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>An effect that can be counted: an outbox message and a line of the feed under one key.</summary>
internal static class Effects
{
    public const string Kind = "effect";

    public static void Write(CmsDbContext db, string key)
    {
        db.Outbox.Add(
            new OutboxMessage
            {
                Id = Guid.CreateVersion7(),
                Kind = Kind,
                Key = key,
                Payload = "{}",
                CreatedUtc = db.UtcNow,
                DueUtc = db.UtcNow,
            }
        );
        db.Changed(Kind, key);
    }

    public static Task<bool> WriteAsync(
        this TestSite site,
        string key,
        CancellationToken cancellationToken = default
    ) =>
        site.Work.RunAsync(
            db =>
            {
                Write(db, key);
                return Task.FromResult(true);
            },
            cancellationToken
        );

    /// <summary>Reads the keys with a prefix, from the tables themselves, and checks that the feed tells the same.</summary>
    public static async Task<List<string>> KeysAsync(this TestSite site, string prefix)
    {
        var keys = await site.Work.ReadAsync(db =>
            db.Outbox.Where(m => m.Key.StartsWith(prefix)).OrderBy(m => m.Key).Select(m => m.Key).ToListAsync()
        );
        var told = await site.Work.ReadAsync(db =>
            db.Changes.Where(c => c.Kind == Kind && c.Id.StartsWith(prefix)).Select(c => c.Id).ToListAsync()
        );
        told.Order(StringComparer.Ordinal).ShouldBe(keys.Order(StringComparer.Ordinal));
        return keys;
    }
}
