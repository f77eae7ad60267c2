using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Pori.Cms.Search;

/// <summary>Verifies the checksum that Lucene has written at the end of each file of an index.</summary>
internal static class IndexFiles
{
    // A server that writes takes a commit's files away when it has another; then the newer one is looked at.
    private const int Attempts = 10;

    /// <summary>Gets the damaged files of an index's last commit; none as well when there is no commit.</summary>
    public static IReadOnlyList<DamagedFile> Damaged(Directory directory, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commit = LastCommit(directory);
            var damaged = commit is null ? [] : DamagedOf(directory, commit, cancellationToken);
            if (damaged.Count == 0 || attempt == Attempts || commit == LastCommit(directory))
                return damaged;
        }
    }

    private static string? LastCommit(Directory directory) =>
        SegmentInfos.GetLastCommitSegmentsFileName(directory) is { Length: > 0 } name ? name : null;

    private static List<DamagedFile> DamagedOf(Directory directory, string commit, CancellationToken cancellationToken)
    {
        var damaged = new List<DamagedFile>();
        var infos = new SegmentInfos();
        if (!Try(commit, () => infos.Read(directory, commit), damaged))
        {
            // The commit is read with the segments' own descriptions, so one of those may be the damaged file.
            var described = new List<DamagedFile>();
            foreach (var file in directory.ListAll().Where(f => f.EndsWith(".si", StringComparison.Ordinal)))
                Try(file, () => Verify(directory, file), described);
            return described.Count > 0 ? described : damaged;
        }
        foreach (var file in infos.GetFiles(directory, true).Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Try(file, () => Verify(directory, file), damaged);
        }
        return damaged;
    }

    private static void Verify(Directory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.READ_ONCE);
        CodecUtil.ChecksumEntireFile(input);
    }

    private static bool Try(string file, Action read, List<DamagedFile> damaged)
    {
        try
        {
            read();
            return true;
        }
#pragma warning disable CA1031 // A damaged file makes its reader fail in any way.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            damaged.Add(new(file, failure.Message));
            return false;
        }
    }
}

/// <summary>A file of an index that is not what was written.</summary>
/// <param name="File">Its name in the index's folder.</param>
/// <param name="Problem">What its reader says.</param>
internal sealed record DamagedFile(string File, string Problem);
