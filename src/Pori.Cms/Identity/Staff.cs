namespace Pori.Cms.Identity;

/// <summary>Who is staff: whoever has a role with the permission to the admin panel. Staff need a second factor.</summary>
public sealed class Staff(Permissions permissions)
{
    /// <summary>The permission that makes a role one of staff.</summary>
    public const string Permission = "AccessAdminPanel";

    /// <summary>Gets whether some roles make a user staff.</summary>
    public ValueTask<bool> IsAsync(IReadOnlyCollection<string> roles) => permissions.RolesAllowAsync(roles, Permission);
}
