using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Somebody whose address is confirmed makes their account.</summary>
internal sealed class MakeAccount(AccountWork accounts, SealedNotes notes)
{
    /// <summary>Gets the address that a link confirms, or null when it is too old or none of ours.</summary>
    public string? AddressOf(string? link) => notes.Open<MailNote>(AskForAccount.Purpose, link)?.Email;

    /// <summary>Makes the account.</summary>
    /// <returns>The user's id.</returns>
    public async Task<Outcome<string>> RunAsync(
        NewAccount request,
        SessionPlace place,
        CancellationToken cancellationToken
    )
    {
        if (AddressOf(request.Link) is not { } email)
            return new Refusal("accounts.link.old");
        var user = New(email, request);
        if (Check(user, request.Password) is { Count: > 0 } refusals)
            return Outcome<string>.Refuse(refusals);
        user.PasswordHash = accounts.Users.PasswordHasher.HashPassword(user, request.Password);
        var made = await accounts.Work.RunAsync(
            async db =>
            {
                if (await db.Users.AnyAsync(u => u.NormalizedEmail == user.NormalizedEmail))
                    return false;
                db.Users.Add(user);
                accounts.Events.Add(db, user.Id, SecurityEventKind.Registered, place);
                return true;
            },
            cancellationToken
        );
        // The link has made an account before: it is good once.
        return made ? user.Id : new Refusal("accounts.link.old");
    }

    internal static List<Refusal> Check(CmsUser user, string password)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(user.GivenName) || HasLineBreak(user.GivenName))
            refusals.Add(new("accounts.given_name.missing", "GivenName"));
        if (string.IsNullOrWhiteSpace(user.FamilyName) || HasLineBreak(user.FamilyName))
            refusals.Add(new("accounts.family_name.missing", "FamilyName"));
        if (user.GivenName?.Length > CmsUser.LongestName)
            refusals.Add(new("accounts.name.long", "GivenName", CmsUser.LongestName));
        if (user.FamilyName?.Length > CmsUser.LongestName)
            refusals.Add(new("accounts.name.long", "FamilyName", CmsUser.LongestName));
        if (NewPassword.Check(password, user) is { } refusal)
            refusals.Add(refusal);
        return refusals;
    }

    // Names come into mails and lists later on.
    private static bool HasLineBreak(string name) => name.Any(char.IsControl);

    private CmsUser New(string email, NewAccount request) =>
        new()
        {
            Id = accounts.NewId(),
            UserName = email,
            NormalizedUserName = accounts.Users.NormalizeName(email),
            Email = email,
            NormalizedEmail = accounts.Users.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = accounts.NewId(),
            GivenName = request.GivenName.Trim(),
            FamilyName = request.FamilyName.Trim(),
            PreferredCulture = request.Culture,
        };
}

/// <summary>What was typed, and the link that confirms the address.</summary>
internal sealed record NewAccount(string? Link, string GivenName, string FamilyName, string Password, string Culture);
