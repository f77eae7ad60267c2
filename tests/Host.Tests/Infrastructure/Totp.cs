using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>The authenticator app of a test: RFC 6238 with SHA-1, 30 seconds and six digits.</summary>
internal static class Totp
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>Gets the code of now, or of some steps later.</summary>
    public static string Code(string key, int steps = 0)
    {
        var counter = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + steps;
        Span<byte> message = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(message, counter);
#pragma warning disable CA5350 // What authenticator apps use.
        var hash = HMACSHA1.HashData(Bytes(key), message);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at, 4)) & 0x7FFFFFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var character in key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())
        {
            (buffer, bits) = ((buffer << 5) | Alphabet.IndexOf(character, StringComparison.Ordinal), bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }
        return [.. bytes];
    }
}
