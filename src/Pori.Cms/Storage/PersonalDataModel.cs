using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Pori.Cms.Storage;

/// <summary>Reads the class of personal data that each column of the model has.</summary>
public static class PersonalDataModel
{
    // The tables of ASP.NET Core Identity that have no class of ours to carry an attribute.
    private static readonly Dictionary<Type, Dictionary<string, PersonalDataClass>> Identity = new()
    {
        [typeof(IdentityUserClaim<string>)] = new()
        {
            ["Id"] = PersonalDataClass.None,
            ["UserId"] = PersonalDataClass.Pseudonym,
            ["ClaimType"] = PersonalDataClass.None,
            ["ClaimValue"] = PersonalDataClass.FreeText,
        },
        [typeof(IdentityRoleClaim<string>)] = new()
        {
            ["Id"] = PersonalDataClass.None,
            ["RoleId"] = PersonalDataClass.None,
            ["ClaimType"] = PersonalDataClass.None,
            ["ClaimValue"] = PersonalDataClass.None,
        },
        [typeof(IdentityUserLogin<string>)] = new()
        {
            ["LoginProvider"] = PersonalDataClass.None,
            ["ProviderKey"] = PersonalDataClass.Credential,
            ["ProviderDisplayName"] = PersonalDataClass.None,
            ["UserId"] = PersonalDataClass.Pseudonym,
        },
        [typeof(IdentityUserToken<string>)] = new()
        {
            ["UserId"] = PersonalDataClass.Pseudonym,
            ["LoginProvider"] = PersonalDataClass.None,
            ["Name"] = PersonalDataClass.None,
            ["Value"] = PersonalDataClass.Credential,
        },
        [typeof(IdentityUserPasskey<string>)] = new()
        {
            ["CredentialId"] = PersonalDataClass.Credential,
            ["UserId"] = PersonalDataClass.Pseudonym,
        },
        [typeof(IdentityUserRole<string>)] = new()
        {
            ["UserId"] = PersonalDataClass.Pseudonym,
            ["RoleId"] = PersonalDataClass.None,
        },
    };

    /// <summary>Gets a column's class, or null when nobody has given it one.</summary>
    public static PersonalDataClass? ClassOf(IReadOnlyProperty column)
    {
        var type = column.DeclaringType.ClrType;
        // A passkey's facts lie together in one column, with the name that the person gave it.
        if (type == typeof(IdentityPasskeyData))
            return PersonalDataClass.Credential;
        if (Identity.TryGetValue(type, out var listed))
            return listed.TryGetValue(column.Name, out var known) ? known : null;
        return column.PropertyInfo?.GetCustomAttribute<ColumnAttribute>()?.Personal
            ?? type.GetCustomAttributes<InheritedColumnAttribute>()
                .FirstOrDefault(c => c.Property == column.Name)
                ?.Personal;
    }
}
