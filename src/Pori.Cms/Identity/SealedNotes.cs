using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Pori.Cms.Identity;

/// <summary>
/// Notes that go out with a browser or a mail and come back: sealed for one purpose with the site's data protection keys, and good
/// for a time on the site's clock. Whether a note was used before is for its reader to see.
/// </summary>
public sealed class SealedNotes(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Longest = 4000;

    /// <summary>Seals a note.</summary>
    /// <typeparam name="T">The note; it must survive JSON.</typeparam>
    /// <param name="purpose">What it is for; another purpose cannot open it.</param>
    /// <param name="note">What it says.</param>
    /// <param name="lasts">How long it is good.</param>
    /// <returns>A text that may stand in an address.</returns>
    public string Seal<T>(string purpose, T note, TimeSpan lasts)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dated<T>(note, clock.GetUtcNow() + lasts), CmsJson.Options);
        return WebEncoders.Base64UrlEncode(protection.CreateProtector(ProtectorOf(purpose)).Protect(json));
    }

    /// <summary>Opens a note; the default when it is none of ours, for something else, or too old.</summary>
    public T? Open<T>(string purpose, string? text)
    {
        if (text is not { Length: > 0 and <= Longest })
            return default;
        try
        {
            var json = protection.CreateProtector(ProtectorOf(purpose)).Unprotect(WebEncoders.Base64UrlDecode(text));
            return
                JsonSerializer.Deserialize<Dated<T>>(json, CmsJson.Options) is { } dated
                && dated.Until > clock.GetUtcNow()
                ? dated.Note
                : default;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException or JsonException)
        {
            return default;
        }
    }

    private static string ProtectorOf(string purpose) => "Pori.Cms.Identity." + purpose;

    private sealed record Dated<T>(T Note, DateTimeOffset Until);
}
