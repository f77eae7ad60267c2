using System.Runtime.CompilerServices;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>The operator's audit of the files of all indices on this node.</summary>
internal sealed class IndexFilesAudit(IndexFolders folders) : IAudit
{
    public string Name => "index files";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var folder in folders.All)
        {
            using var directory = folders.Open(folder);
            foreach (
                var damaged in await Task.Run(() => IndexFiles.Damaged(directory, cancellationToken), cancellationToken)
            )
                yield return new(
                    Name,
                    $"{folder}/{damaged.File}",
                    $"is damaged: {damaged.Problem} Stop the site and remove the folder; the next start builds the index anew."
                );
        }
    }
}
