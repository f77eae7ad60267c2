using System.IO.Compression;

namespace Pori.Cms.Files;

/// <summary>How much a packed file may hold, with all that is packed within it.</summary>
internal sealed class PackedBudget
{
    /// <summary>How many entries there may be.</summary>
    public const int MostEntries = 1000;

    /// <summary>How many megabytes they may unpack to.</summary>
    public const int MostMegabytes = 100;

    /// <summary>How many times its packed size it may unpack to, beyond the first megabyte.</summary>
    public const int MostRatio = 200;

    /// <summary>How large a document within may be, since it is looked at in memory.</summary>
    public const int MostInnerMegabytes = 10;

    private const long Megabyte = 1 << 20;
    private int entries;
    private long unpacked;

    /// <summary>Takes the entries of a zip into account, by the sizes that its directory states.</summary>
    /// <returns>Whether all still keeps within the limits.</returns>
    public bool Takes(ZipArchive zip, long length)
    {
        long packed = 0;
        long own = 0;
        foreach (var entry in zip.Entries)
        {
            packed += entry.CompressedLength;
            own += entry.Length;
        }
        entries += zip.Entries.Count;
        unpacked += own;
        return entries <= MostEntries
            && unpacked <= MostMegabytes * Megabyte
            // Entries that share their bytes are more than the file is long.
            && packed <= length
            && own <= Math.Max(Megabyte, packed * MostRatio);
    }
}
