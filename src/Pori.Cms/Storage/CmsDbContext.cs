using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Identity;

namespace Pori.Cms.Storage;

/// <summary>
/// The one database of content and cases. Changes go through <see cref="IUnitOfWork"/>; what a change concerns is told with
/// <see cref="Changed"/> and lands in the feed with it.
/// </summary>
public abstract class CmsDbContext(DbContextOptions options, IEnumerable<IModelPart> parts, TimeProvider clock)
    : IdentityDbContext<CmsUser, CmsRole, string>(options)
{
    private readonly HashSet<(string Kind, string Id)> changed = [];

    /// <summary>Gets the JSON of content versions.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>Gets the site's own documents.</summary>
    public DbSet<SiteDocument> SiteDocuments => Set<SiteDocument>();

    /// <summary>Gets the change feed.</summary>
    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    /// <summary>Gets the outbox.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Gets the stored answers.</summary>
    public DbSet<IdempotencyRecord> Idempotency => Set<IdempotencyRecord>();

    /// <summary>Gets the envelope index.</summary>
    public DbSet<ContentItemIndex> ContentItems => Set<ContentItemIndex>();

    /// <summary>Gets the instant of the running use case, in UTC and whole milliseconds.</summary>
    public DateTime UtcNow => UtcMilliseconds.Truncate(clock.GetUtcNow().UtcDateTime);

    /// <summary>Tells the feed that a thing changed. Telling it twice in one unit of work writes one line.</summary>
    public void Changed(string kind, string id)
    {
        if (changed.Add((kind, id)))
            Changes.Add(
                new ChangeRecord
                {
                    Kind = kind,
                    Id = id,
                    Utc = UtcNow,
                }
            );
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var part in parts)
            part.Build(builder);
    }
}
