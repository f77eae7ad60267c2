namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>What accounts ask of the register of associations; the register implements it.</summary>
public interface IAssociationRegister
{
    /// <summary>Gets an association by its content item, or null.</summary>
    ValueTask<RegisteredAssociation?> FindAsync(string associationId);

    /// <summary>Finds associations by name, at most ten, the best first; the dissolved are left out.</summary>
    ValueTask<IReadOnlyList<RegisteredAssociation>> SearchAsync(
        string text,
        string culture,
        CancellationToken cancellationToken
    );
}

/// <summary>What the register says of an association.</summary>
/// <param name="Id">The content item.</param>
/// <param name="Name">The name.</param>
public sealed record RegisteredAssociation(string Id, string Name)
{
    /// <summary>Gets the number in the register.</summary>
    public string RegisterNumber { get; init; } = "";

    /// <summary>Gets the Y-tunnus.</summary>
    public string BusinessId { get; init; } = "";

    /// <summary>Gets the name of the contact.</summary>
    public string ContactName { get; init; } = "";

    /// <summary>Gets the contact's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Gets whether it is not dissolved.</summary>
    public bool IsActive { get; init; }
}
