namespace Pori.Cms.Storage;

/// <summary>Makes the database ready for this process.</summary>
public sealed class SiteDatabase
{
    private readonly CmsDatabase database;
    private readonly ChangeFeed feed;

    internal SiteDatabase(CmsDatabase database, ChangeFeed feed) => (this.database, this.feed) = (database, feed);

    /// <summary>Brings the schema up to date and begins to follow the change feed at its end.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await database.MigrateAsync(cancellationToken);
        await feed.EnsureStartedAsync(cancellationToken);
    }
}
