namespace Pori.Cms.Identity;

/// <summary>A service that knows people: the staff directory, a broker of strong identification. From configuration.</summary>
public sealed class ExternalProvider
{
    /// <summary>Gets or sets the short name: letters and digits, part of addresses and kept with accounts, so it never changes.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets what people call it.</summary>
    public string Label { get; set; } = "";

    /// <summary>Gets or sets the issuer's address; https, but for this machine's own.</summary>
    public string Authority { get; set; } = "";

    /// <summary>Gets or sets the site's id there.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>Gets or sets the secret, as an environment variable gives it.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets the file that holds the secret, in place of <see cref="ClientSecret"/>.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>Gets or sets whether it counts as a strong electronic identification.</summary>
    public bool Strong { get; set; }

    /// <summary>Gets or sets whether it counts as a second factor.</summary>
    public bool SecondFactor { get; set; }

    /// <summary>Gets or sets the claim that gives the address.</summary>
    public string EmailClaim { get; set; } = "email";

    /// <summary>
    /// Gets or sets whether an address that the service says is verified (email_verified) opens the account that has it. Only for
    /// a service that the municipality trusts with that, such as its own directory.
    /// </summary>
    public bool TieByVerifiedEmail { get; set; }

    /// <summary>Gets the secret from where it lies.</summary>
    internal string? Secret => ClientSecretFile is { Length: > 0 } file ? File.ReadAllText(file).Trim() : ClientSecret;
}
