using Microsoft.EntityFrameworkCore;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>A user as each request needs them.</summary>
public sealed record UserFacts(string Id, string UserName, string Email, string Stamp)
{
    /// <summary>Gets the name for people to read.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Gets the language of their mails, or null.</summary>
    public string? Culture { get; init; }

    /// <summary>Gets whether they may not sign in.</summary>
    public bool Disabled { get; init; }

    /// <summary>Gets their roles.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>
/// The users who have sessions, from memory: dropped by every change of the user or of a role, so that a right that was taken
/// away is gone with the next request and no request asks the database for it.
/// </summary>
public sealed class SignedInUsers : IChangeSubscriber
{
    private const int Most = 20_000;
    private readonly ReadThrough<string, UserFacts?> users;

    /// <summary>Makes the reader.</summary>
    public SignedInUsers(IUnitOfWork work) => users = new(id => ReadAsync(work, id));

    /// <summary>Gets a user, or null when there is none.</summary>
    public Task<UserFacts?> FindAsync(string userId)
    {
        if (users.Count > Most)
            users.Clear();
        return users.GetAsync(userId);
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(c => c.Kind == ChangeKind.Role))
            users.Clear();
        foreach (var change in changes.Where(c => c.Kind == ChangeKind.User))
            users.Drop(change.Id);
        return ValueTask.CompletedTask;
    }

    private static Task<UserFacts?> ReadAsync(IUnitOfWork work, string id) =>
        work.ReadAsync(async db =>
        {
            if (await db.Users.FirstOrDefaultAsync(u => u.Id == id) is not { } user)
                return null;
            var roles = await (
                from given in db.UserRoles
                where given.UserId == id
                join role in db.Roles on given.RoleId equals role.Id
                where role.Name != null
                select role.Name!
            ).ToListAsync();
            return new UserFacts(user.Id, user.UserName ?? "", user.Email ?? "", user.SecurityStamp ?? "")
            {
                DisplayName = NameOf(user),
                Culture = user.PreferredCulture,
                Disabled = user.DisabledUtc is not null,
                Roles = roles,
            };
        });

    // Who was added without a name is called by the address they sign in with, on their own pages only.
    private static string NameOf(CmsUser user) =>
        $"{user.GivenName} {user.FamilyName}".Trim() is { Length: > 0 } name ? name : user.Email ?? "";
}
