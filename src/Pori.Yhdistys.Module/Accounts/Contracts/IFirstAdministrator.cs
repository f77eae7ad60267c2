namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>Lets the host print the code with which the first administrator makes themselves.</summary>
public interface IFirstAdministrator
{
    /// <summary>Makes a code when the site has no user and no code that is good still; null otherwise.</summary>
    Task<string?> NewCodeAsync(CancellationToken cancellationToken);

    /// <summary>Gets the path of the page that takes the code.</summary>
    string Path { get; }
}
