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
    public Task<UserOutcome> AddAsync(
        string email,
        string password,
        IReadOnlyCollection<string> roles,
        CancellationToken cancellationToken = default
    ) => AddAsync(new NewUser(email, password, roles), cancellationToken);

    /// <summary>Adds a user who can sign in with a password.</summary>
    public async Task<UserOutcome> AddAsync(NewUser added, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var user = New(users, added);
        var errors = await CheckAsync(users, user, added.Password);
        if (errors.Count > 0)
            return new(null, errors);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, added.Password);
        var keys = added
            .Roles.Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(r => users.NormalizeName(r)!, r => r);
        errors = await work.RunAsync(db => StoreAsync(db, user, keys, added.AuthenticatorKey), cancellationToken);
        return errors.Count == 0 ? new(user.Id, []) : new(null, errors);
    }

    /// <summary>Adds those of some demo users who are not there yet. They share a hash, since hashing takes long by design.</summary>
    public async Task AddMissingAsync(IReadOnlyList<NewUser> demo, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<CmsUser>>();
        var known = await work.ReadAsync(db => db.Users.Select(u => u.Email).ToListAsync(), cancellationToken);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var added in demo.Where(d => !known.Contains(d.Email, StringComparer.OrdinalIgnoreCase)))
        {
            var user = New(users, added);
            if (!hashes.TryGetValue(added.Password, out var hash))
                hashes[added.Password] = hash = users.PasswordHasher.HashPassword(user, added.Password);
            user.PasswordHash = hash;
            var keys = added.Roles.ToDictionary(r => users.NormalizeName(r)!, r => r);
            await work.RunAsync(db => StoreAsync(db, user, keys, added.AuthenticatorKey), cancellationToken);
        }
    }

    private CmsUser New(UserManager<CmsUser> users, NewUser added) =>
        new()
        {
            Id = ids.NewContentId(),
            UserName = added.Email,
            NormalizedUserName = users.NormalizeName(added.Email),
            Email = added.Email,
            NormalizedEmail = users.NormalizeEmail(added.Email),
            GivenName = added.GivenName,
            FamilyName = added.FamilyName,
            TwoFactorEnabled = added.AuthenticatorKey is not null,
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
        Dictionary<string, string> roles,
        string? authenticatorKey
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
        if (authenticatorKey is not null)
            db.UserTokens.Add(AuthenticatorKeys.Of(user.Id, authenticatorKey));
        return [];
    }
}
