namespace Pori.Cms.Identity;

/// <summary>A user whom an operator or a first start adds.</summary>
/// <param name="Email">The address, which is the user name too.</param>
/// <param name="Password">The password, at least 12 characters.</param>
/// <param name="Roles">Roles that exist; none gives a user with the rights of Authenticated.</param>
public sealed record NewUser(string Email, string Password, IReadOnlyCollection<string> Roles)
{
    /// <summary>Gets the given name, or null.</summary>
    public string? GivenName { get; init; }

    /// <summary>Gets the family name, or null.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Gets the key of an authenticator app that is set up already, in base32, or null.</summary>
    public string? AuthenticatorKey { get; init; }
}
