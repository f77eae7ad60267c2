using Microsoft.AspNetCore.Identity;

namespace Pori.Cms.Storage;

/// <summary>A person who can sign in.</summary>
[InheritedColumn(nameof(Id), PersonalDataClass.Pseudonym)]
[InheritedColumn(nameof(UserName), PersonalDataClass.Contact)]
[InheritedColumn(nameof(NormalizedUserName), PersonalDataClass.Contact)]
[InheritedColumn(nameof(Email), PersonalDataClass.Contact)]
[InheritedColumn(nameof(NormalizedEmail), PersonalDataClass.Contact)]
[InheritedColumn(nameof(EmailConfirmed), PersonalDataClass.None)]
[InheritedColumn(nameof(PhoneNumber), PersonalDataClass.Contact)]
[InheritedColumn(nameof(PhoneNumberConfirmed), PersonalDataClass.None)]
[InheritedColumn(nameof(PasswordHash), PersonalDataClass.Credential)]
[InheritedColumn(nameof(SecurityStamp), PersonalDataClass.Credential)]
[InheritedColumn(nameof(ConcurrencyStamp), PersonalDataClass.None)]
[InheritedColumn(nameof(TwoFactorEnabled), PersonalDataClass.None)]
[InheritedColumn(nameof(LockoutEnd), PersonalDataClass.None)]
[InheritedColumn(nameof(LockoutEnabled), PersonalDataClass.None)]
[InheritedColumn(nameof(AccessFailedCount), PersonalDataClass.None)]
public sealed class CmsUser : IdentityUser
{
    /// <summary>The most characters of a given or a family name.</summary>
    public const int LongestName = 100;

    /// <summary>Gets or sets the given name, as the person writes it.</summary>
    [Column(PersonalDataClass.Contact)]
    public string? GivenName { get; set; }

    /// <summary>Gets or sets the family name, as the person writes it.</summary>
    [Column(PersonalDataClass.Contact)]
    public string? FamilyName { get; set; }

    /// <summary>Gets or sets the language of the person's mails, such as sv; null for the site's default.</summary>
    [Column(PersonalDataClass.None)]
    public string? PreferredCulture { get; set; }

    /// <summary>Gets or sets since when the person may not sign in; null when they may.</summary>
    [Column(PersonalDataClass.None)]
    public DateTime? DisabledUtc { get; set; }
}

/// <summary>A role; its permissions are claims of type Permission, as in Orchard.</summary>
[InheritedColumn(nameof(Id), PersonalDataClass.None)]
[InheritedColumn(nameof(Name), PersonalDataClass.None)]
[InheritedColumn(nameof(NormalizedName), PersonalDataClass.None)]
[InheritedColumn(nameof(ConcurrencyStamp), PersonalDataClass.None)]
public sealed class CmsRole : IdentityRole
{
    /// <summary>Gets or sets what the role is for.</summary>
    [Column(PersonalDataClass.None)]
    public string? Description { get; set; }
}
