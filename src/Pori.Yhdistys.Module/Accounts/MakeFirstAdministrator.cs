using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>
/// Who holds the code that the console showed makes themselves the first administrator. The code is kept as a hash, is good for a
/// day, and is worth nothing once there is an administrator.
/// </summary>
internal sealed class MakeFirstAdministrator(AccountWork accounts, Tries tries, TimeProvider clock)
    : IFirstAdministrator
{
    private const string Document = "FirstAdministrator";
    private const int CodeBytes = 16;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <inheritdoc />
    public string Path => StepRoutes.First.Paths[SiteCultures.Standard.Default];

    /// <inheritdoc />
    public Task<string?> NewCodeAsync(CancellationToken cancellationToken) =>
        accounts.Work.RunAsync<string?>(
            async db =>
            {
                var stored = await SiteDocuments.ReadAsync(db, Document);
                var until = (string?)stored["Until"];
                if (await db.Users.AnyAsync() || (until is not null && IsAfterNow(until)))
                    return null;
                var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
                await SiteDocuments.UpdateAsync(
                    db,
                    Document,
                    document =>
                    {
                        document["Hash"] = HashOf(code);
                        document["Until"] = (clock.GetUtcNow() + Lasts).ToString("O", CultureInfo.InvariantCulture);
                    }
                );
                return code;
            },
            cancellationToken
        );

    /// <summary>Makes the administrator.</summary>
    /// <returns>The user's id.</returns>
    public async Task<Outcome<string>> RunAsync(
        FirstAdministrator request,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (tries.Begin("first", place) is { } wait)
            return wait;
        var user = New(request);
        var refusals = MakeAccount.Check(user, request.Password);
        if (!EmailAddress.IsValid(request.Email))
            refusals.Add(new("accounts.email.wrong", "Email"));
        if (refusals.Count > 0)
            return Outcome<string>.Refuse(refusals);
        user.PasswordHash = accounts.Users.PasswordHasher.HashPassword(user, request.Password);
        var made = await accounts.Work.RunAsync(db => AddAsync(db, user, request.Code, place), cancellationToken);
        return made ? user.Id : new Refusal("accounts.first.refused", "Code");
    }

    private async Task<bool> AddAsync(CmsDbContext db, CmsUser user, string code, SessionPlace place)
    {
        var stored = await SiteDocuments.ReadAsync(db, Document);
        var role = await db.Roles.FirstAsync(r => r.NormalizedName == "ADMINISTRATOR");
        if (
            (string?)stored["Hash"] is not { } hash
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(hash),
                Encoding.ASCII.GetBytes(HashOf(code))
            )
            || !IsAfterNow((string?)stored["Until"] ?? "")
            || await db.UserRoles.AnyAsync(r => r.RoleId == role.Id)
            || await db.Users.AnyAsync(u => u.NormalizedEmail == user.NormalizedEmail)
        )
            return false;
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = role.Id });
        await SiteDocuments.UpdateAsync(db, Document, document => document.Clear());
        accounts.Events.Add(db, user.Id, SecurityEventKind.Registered, place);
        return true;
    }

    private bool IsAfterNow(string instant) =>
        DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
        && until > clock.GetUtcNow();

    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToLowerInvariant())));

    private CmsUser New(FirstAdministrator request) =>
        new()
        {
            Id = accounts.NewId(),
            UserName = request.Email,
            NormalizedUserName = accounts.Users.NormalizeName(request.Email),
            Email = request.Email,
            NormalizedEmail = accounts.Users.NormalizeEmail(request.Email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = accounts.NewId(),
            GivenName = request.GivenName.Trim(),
            FamilyName = request.FamilyName.Trim(),
        };
}

/// <summary>What was typed.</summary>
internal sealed record FirstAdministrator(
    string Code,
    string Email,
    string GivenName,
    string FamilyName,
    string Password
);
