using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>Saves what Identity's stores have changed in their context: the same changes, in a unit of work.</summary>
internal sealed class IdentitySaves(IUnitOfWork work)
{
    /// <summary>Saves the changes that a context holds; then it holds them as saved.</summary>
    /// <returns>How many rows changed.</returns>
    /// <exception cref="DbUpdateConcurrencyException">A row was changed by another meanwhile; nothing was saved.</exception>
    public async Task<int> SaveAsync(CmsDbContext held, CancellationToken cancellationToken)
    {
        held.ChangeTracker.DetectChanges();
        var changed = held.ChangeTracker.Entries().Where(e => IsChanged(e) && !e.Metadata.IsOwned()).ToList();
        if (changed.Count == 0)
            return 0;
        var saved = await work.RunAsync(
            async db =>
            {
                // The change may run again, so each run has copies of its own.
                var copies = changed.ConvertAll(entry => Copy(entry, db));
                foreach (var role in changed.Select(RoleOf).OfType<string>().Distinct())
                    db.Changed(ChangeKind.Role, role);
                foreach (var user in changed.Select(UserOf).OfType<string>().Distinct())
                    db.Changed(ChangeKind.User, user);
                await db.SaveChangesAsync(CancellationToken.None);
                return copies;
            },
            cancellationToken
        );
        foreach (var (entry, copy) in changed.Zip(saved).Where(pair => pair.First.State == EntityState.Added))
        {
            foreach (var property in entry.Properties.Where(p => p.IsTemporary))
                property.CurrentValue = copy.Property(property.Metadata.Name).CurrentValue;
        }
        held.ChangeTracker.AcceptAllChanges();
        return changed.Count;
    }

    // What a row owns lies in the row, so a change of it is one of the row.
    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        || entry.References.Any(r => r.TargetEntry is { State: EntityState.Added or EntityState.Modified });

    private static EntityEntry Copy(EntityEntry entry, CmsDbContext db)
    {
        if (entry.Entity is IdentityUserPasskey<string> passkey)
            return CopyPasskey(passkey, entry.State, db);
        var values = entry.CurrentValues.Clone();
        foreach (var made in entry.Properties.Where(p => p.IsTemporary))
            values[made.Metadata] = made.Metadata.Sentinel;
        var copy = db.Entry(values.ToObject());
        copy.State = entry.State;
        if (entry.State == EntityState.Added)
            return copy;
        copy.OriginalValues.SetValues(entry.OriginalValues);
        foreach (var property in entry.Properties.Where(_ => entry.State == EntityState.Modified))
            copy.Property(property.Metadata.Name).IsModified = property.IsModified;
        return copy;
    }

    // Its facts are one column, written whole.
    private static EntityEntry<IdentityUserPasskey<string>> CopyPasskey(
        IdentityUserPasskey<string> passkey,
        EntityState state,
        CmsDbContext db
    )
    {
        var copy = db.Attach(
            new IdentityUserPasskey<string>
            {
                CredentialId = passkey.CredentialId,
                UserId = passkey.UserId,
                Data = passkey.Data,
            }
        );
        copy.State = state is EntityState.Unchanged ? EntityState.Modified : state;
        if (state != EntityState.Deleted)
            copy.Reference(p => p.Data).TargetEntry!.State =
                state == EntityState.Added ? EntityState.Added : EntityState.Modified;
        return copy;
    }

    private static string? RoleOf(EntityEntry entry) =>
        entry.Entity switch
        {
            CmsRole role => role.Name,
            IdentityRoleClaim<string> claim => claim.RoleId,
            _ => null,
        };

    private static string? UserOf(EntityEntry entry) =>
        entry.Entity switch
        {
            CmsUser user => user.Id,
            IdentityUserRole<string> role => role.UserId,
            IdentityUserToken<string> token => token.UserId,
            IdentityUserLogin<string> login => login.UserId,
            IdentityUserClaim<string> claim => claim.UserId,
            IdentityUserPasskey<string> passkey => passkey.UserId,
            _ => null,
        };
}
