using System.Security.Cryptography;

namespace Pori.Cms.Contents;

/// <summary>Makes the ids of content: 26 characters of Orchard's base32 alphabet, from 128 bits.</summary>
public sealed class IdGenerator
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly Action<Span<byte>> fill;

    /// <summary>Makes a generator over the system's random numbers.</summary>
    public IdGenerator()
        : this(RandomNumberGenerator.Fill) { }

    /// <summary>Makes a generator over a given source, so that seeded data have the same ids on each run.</summary>
    /// <param name="fill">Fills 16 bytes.</param>
    public IdGenerator(Action<Span<byte>> fill) => this.fill = fill;

    /// <summary>Makes a new content id. The first character is 4, as in Orchard (the version nibble of its GUID).</summary>
    /// <returns>26 characters.</returns>
    public string NewContentId()
    {
        Span<byte> bytes = stackalloc byte[17];
        fill(bytes[..16]);
        return string.Create(
            26,
            (ReadOnlySpan<byte>)bytes,
            static (chars, source) =>
            {
                chars[0] = '4';
                for (var i = 1; i < chars.Length; i++)
                {
                    var bit = (i - 1) * 5;
                    var pair = (source[bit / 8] << 8) | source[(bit / 8) + 1];
                    chars[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
                }
            }
        );
    }

    /// <summary>Makes the time-ordered id of a case or a message.</summary>
    /// <param name="now">The instant that orders the id.</param>
    /// <returns>A version 7 GUID.</returns>
    public Guid NewCaseId(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        fill(bytes);
        var milliseconds = now.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
