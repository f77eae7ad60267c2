using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>
/// The one database of content and cases. Changes go through <see cref="IUnitOfWork"/>; what a change concerns is told with
/// <see cref="Changed"/> and lands in the feed with it.
/// </summary>
public abstract class CmsDbContext(DbContextOptions options, IEnumerable<IModelPart> parts, TimeProvider clock)
    : IdentityDbContext<CmsUser, CmsRole, string>(options)
{
    private readonly Dictionary<(string Kind, string Id), ChangeRecord> told = [];

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

    /// <summary>
    /// Gets or sets who saves instead of this context. Identity's stores save what they were given by themselves, and no change
    /// may pass the unit of work by.
    /// </summary>
    internal Func<CmsDbContext, CancellationToken, Task<int>>? SavesBy { get; set; }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    ) =>
        SavesBy is { } save
            ? save(this, cancellationToken)
            : base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

    /// <summary>Tells the feed that a thing changed. Telling it twice in one unit of work writes one line.</summary>
    public void Changed(string kind, string id)
    {
        if (told.ContainsKey((kind, id)))
            return;
        var record = new ChangeRecord
        {
            Kind = kind,
            Id = id,
            Utc = UtcNow,
        };
        told.Add((kind, id), record);
        Changes.Add(record);
    }

    /// <summary>Saves what the use case has left and gives what it told the feed.</summary>
    internal async Task<IReadOnlyList<Change>> FinishAsync(CancellationToken cancellationToken)
    {
        // A use case may clear the tracker to stay small; what it told before must not be lost with it.
        foreach (var record in told.Values)
        {
            if (record.Sequence == 0 && Entry(record).State == EntityState.Detached)
                Changes.Add(record);
        }
        await SaveChangesAsync(cancellationToken);
        return [.. told.Values.Select(r => new Change(r.Sequence, r.Kind, r.Id))];
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var part in parts)
            part.Build(builder);
    }
}
