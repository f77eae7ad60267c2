using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>What came of a command about a user.</summary>
/// <param name="UserId">The user, or null when the command was refused.</param>
/// <param name="Errors">Why it was refused, in sentences for the operator.</param>
public sealed record UserOutcome(string? UserId, IReadOnlyList<string> Errors);

/// <summary>
/// What an operator does with users. The rules and the hash are Identity's; the rows go through the unit of work, because
/// Identity's own store would be a second writer beside SQLite's queue.
/// </summary>
public sealed class UserCommands(IUnitOfWork work, IServiceScopeFactory scopes, IdGenerator ids)
{
    private static readonly EmailAddressAttribute Address = new();

    /// <summary>Adds a user who can sign in with a password.</summary>
    /// <param name="email">The address, which is the user name too.</param>
    /// <param name="password">The password, at least 12 characters.</param>
    /// <param name="roles">Roles that exist; none gives a user with the rights of Authenticated.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<UserOutcome> AddAsync(
        string email,
        string password,
        IReadOnlyCollection<string> roles,
        CancellationToken cancellationToken = default
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var user = New(users, email);
        var errors = await CheckAsync(users, user, password);
        if (errors.Count > 0)
            return new(null, errors);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var keys = roles.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(r => users.NormalizeName(r)!, r => r);
        errors = await work.RunAsync(db => StoreAsync(db, user, keys), cancellationToken);
        return errors.Count == 0 ? new(user.Id, []) : new(null, errors);
    }

    private CmsUser New(UserManager<CmsUser> users, string email) =>
        new()
        {
            Id = ids.NewContentId(),
            UserName = email,
            NormalizedUserName = users.NormalizeName(email),
            Email = email,
            NormalizedEmail = users.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = ids.NewContentId(),
        };

    private static async Task<IReadOnlyList<string>> CheckAsync(
        UserManager<CmsUser> users,
        CmsUser user,
        string password
    )
    {
        var errors = new List<string>();
        if (!Address.IsValid(user.Email) || user.Email!.Any(char.IsWhiteSpace))
            errors.Add($"{user.Email} is not an e-mail address.");
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(e => e.Description));
        return errors;
    }

    private static async Task<IReadOnlyList<string>> StoreAsync(
        CmsDbContext db,
        CmsUser user,
        Dictionary<string, string> roles
    )
    {
        if (
            await db.Users.AnyAsync(u =>
                u.NormalizedEmail == user.NormalizedEmail || u.NormalizedUserName == user.NormalizedUserName
            )
        )
            return [$"There is a user {user.Email} already."];
        var known = await db.Roles.Where(r => roles.Keys.Contains(r.NormalizedName!)).ToListAsync();
        var missing = roles.Where(r => known.TrueForAll(k => k.NormalizedName != r.Key)).Select(r => r.Value).ToList();
        if (missing.Count > 0)
            return [.. missing.Select(role => $"There is no role {role}.")];
        db.Users.Add(user);
        db.UserRoles.AddRange(
            known.Select(role => new IdentityUserRole<string> { UserId = user.Id, RoleId = role.Id })
        );
        return [];
    }
}
