namespace Pori.Cms.Storage;

/// <summary>Compares what the site keeps twice, for the operator's <c>check</c>. It reads and never mends.</summary>
public interface IAudit
{
    /// <summary>Gets its name, such as <c>index rows</c>.</summary>
    string Name { get; }

    /// <summary>Looks for what does not agree.</summary>
    /// <param name="db">The database at one moment; writers go on beside it.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    IAsyncEnumerable<Finding> RunAsync(CmsDbContext db, CancellationToken cancellationToken);
}

/// <summary>Something that does not agree.</summary>
/// <param name="Audit">The audit that found it.</param>
/// <param name="Id">Which thing: a content item's id, a document's number, a guard's name.</param>
/// <param name="Problem">What is wrong with it, in one English sentence.</param>
public sealed record Finding(string Audit, string Id, string Problem)
{
    /// <summary>Gets whether it only tells how far the audit could look; then nothing is wrong.</summary>
    public bool IsNote { get; private init; }

    /// <summary>Makes a note for the audit's own line, such as <c>12 changes behind</c>.</summary>
    public static Finding Note(string audit, string text) => new(audit, "", text) { IsNote = true };

    /// <inheritdoc />
    public override string ToString() => $"{Audit}: {Id}: {Problem}";
}
