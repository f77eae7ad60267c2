using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>A code or a challenge that was used, for as long as it could be sent again.</summary>
public sealed class UsedProof
{
    /// <summary>Gets or sets the SHA-256 of user and proof, hex.</summary>
    [Column(PersonalDataClass.Credential)]
    public string Hash { get; set; } = "";

    /// <summary>Gets or sets from when on it could not be used again anyway.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime UntilUtc { get; set; }
}

/// <summary>Lets each proof be used once.</summary>
public static class UsedProofs
{
    /// <summary>Uses a proof in the running unit of work.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="whose">The user's id, or what the proof is for.</param>
    /// <param name="proof">The code, or the text of the challenge.</param>
    /// <param name="lasts">How long it could be sent again.</param>
    /// <returns>False when it was used before. Of two at the same time the second finds the first.</returns>
    public static async Task<bool> TryUseAsync(CmsDbContext db, string whose, string proof, TimeSpan lasts)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{whose}/{proof}")));
        var now = db.UtcNow;
        var old = await db.Set<UsedProof>().FirstOrDefaultAsync(p => p.Hash == hash);
        if (old is not null && old.UntilUtc > now)
            return false;
        if (old is null)
            db.Add(old = new UsedProof { Hash = hash });
        old.UntilUtc = now + lasts;
        // Written at once: of two who add the same row one waits here, and runs again.
        await db.SaveChangesAsync();
        return true;
    }
}
