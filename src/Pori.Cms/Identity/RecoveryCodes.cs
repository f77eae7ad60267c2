using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>
/// Codes for who has lost their second factor: shown once, kept as hashes, good for one use each. Identity's own are kept as they
/// are, hence these.
/// </summary>
public static class RecoveryCodes
{
    private const string Provider = "Pori";
    private const string Name = "RecoveryCodes";
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 16;
    private const int Group = 4;

    /// <summary>Gets how many one has.</summary>
    public static int Most => 10;

    /// <summary>Makes new codes in place of those there are, in the running unit of work.</summary>
    /// <returns>The codes, such as <c>ab2c-d3ef-g4hj-k5mn</c>; nobody can read them again.</returns>
    public static async Task<IReadOnlyList<string>> MakeAsync(CmsDbContext db, string userId)
    {
        var codes = Enumerable.Range(0, Most).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        await SetAsync(db, userId, codes.Select(HashOf));
        return [.. codes.Select(c => string.Join('-', c.Chunk(Group).Select(g => new string(g))))];
    }

    /// <summary>Uses a code in the running unit of work.</summary>
    /// <returns>False when it is none of the user's, or was used.</returns>
    public static async Task<bool> TryUseAsync(CmsDbContext db, string userId, string typed)
    {
        var hash = HashOf(typed);
        var hashes = await HashesAsync(db, userId);
        if (!hashes.Contains(hash) || !await UsedProofs.TryUseAsync(db, userId, hash, TimeSpan.FromDays(1)))
            return false;
        await SetAsync(db, userId, hashes.Where(h => h != hash));
        return true;
    }

    /// <summary>Gets how many a user has left.</summary>
    public static async Task<int> LeftAsync(CmsDbContext db, string userId) => (await HashesAsync(db, userId)).Count;

    /// <summary>Takes all away, in the running unit of work.</summary>
    public static Task RemoveAsync(CmsDbContext db, string userId) => SetAsync(db, userId, []);

    private static string HashOf(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    private static async Task<List<string>> HashesAsync(CmsDbContext db, string userId) =>
        [.. (await FindAsync(db, userId))?.Value?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []];

    private static Task<IdentityUserToken<string>?> FindAsync(CmsDbContext db, string userId) =>
        db.UserTokens.FirstOrDefaultAsync(t => t.UserId == userId && t.LoginProvider == Provider && t.Name == Name);

    private static async Task SetAsync(CmsDbContext db, string userId, IEnumerable<string> hashes)
    {
        if (await FindAsync(db, userId) is not { } row)
            db.UserTokens.Add(
                row = new IdentityUserToken<string>
                {
                    UserId = userId,
                    LoginProvider = Provider,
                    Name = Name,
                }
            );
        row.Value = string.Join(',', hashes);
    }
}
