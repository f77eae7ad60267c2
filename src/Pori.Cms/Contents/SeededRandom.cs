using System.Buffers.Binary;

namespace Pori.Cms.Contents;

/// <summary>Numbers that look random and are the same on each run and each runtime: splitmix64 over a seed.</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Gets an id generator over these numbers.</summary>
    public IdGenerator Ids() => new(Fill);

    /// <summary>Gets a number from 0 to below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>Gets one of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>Gets whether a thing that happens so many times in a hundred happens now.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    private void Fill(Span<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[8];
        for (var at = 0; at < bytes.Length; at += 8)
        {
            BinaryPrimitives.WriteUInt64BigEndian(eight, Next());
            eight[..Math.Min(8, bytes.Length - at)].CopyTo(bytes[at..]);
        }
    }
}
