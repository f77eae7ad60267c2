using System.Globalization;
using Lucene.Net.Store;
using Microsoft.Extensions.Options;
using Directory = Lucene.Net.Store.Directory;

namespace Pori.Cms.Search;

/// <summary>
/// The folders of this node's indices: <c>{name}.{number}</c>. A build goes into a folder with the next number, and counts once it
/// has a commit; the highest number that does is the index.
/// </summary>
internal sealed class IndexFolders(IOptions<SearchOptions> options)
{
    private readonly string? root = options.Value.Directory;

    /// <summary>Makes an empty folder; in memory when no place is configured.</summary>
    public (string Folder, Directory Directory) New(string name)
    {
        var number = Existing(name).Select(NumberOf).FirstOrDefault() + 1;
        var folder = $"{name}.{number.ToString(CultureInfo.InvariantCulture)}";
        return (folder, Open(folder));
    }

    /// <summary>Gets the folders of all indices.</summary>
    public IReadOnlyList<string> All => [.. Existing("*").Order(StringComparer.Ordinal)];

    /// <summary>Gets the folders of an index, newest first.</summary>
    public IReadOnlyList<string> Existing(string name) =>
        root is null || !System.IO.Directory.Exists(root)
            ? []
            :
            [
                .. System
                    .IO.Directory.EnumerateDirectories(root, name + ".*")
                    .Select(path => Path.GetFileName(path))
                    .Where(folder => NumberOf(folder) > 0)
                    .OrderByDescending(NumberOf),
            ];

    public Directory Open(string folder) =>
        root is null ? new RAMDirectory() : FSDirectory.Open(Path.Combine(root, folder));

    /// <summary>Removes a folder; readers that still have its files open keep them.</summary>
    public void Delete(string folder)
    {
        if (root is not null && System.IO.Directory.Exists(Path.Combine(root, folder)))
            System.IO.Directory.Delete(Path.Combine(root, folder), recursive: true);
    }

    private static int NumberOf(string folder) =>
        int.TryParse(
            folder.AsSpan(folder.LastIndexOf('.') + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
