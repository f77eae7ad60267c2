namespace Pori.Cms.Storage;

/// <summary>Removes what an area keeps only for a while.</summary>
internal interface ITrimmer
{
    /// <summary>Removes rows that are old enough in the running unit of work.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="most">How many at most; as many as that means there may be more.</param>
    /// <returns>How many were removed.</returns>
    Task<int> TrimAsync(CmsDbContext db, int most);
}
