using Microsoft.AspNetCore.Identity;
using Pori.Cms.Storage;

namespace Pori.Cms.Identity;

/// <summary>
/// What a password must be: long enough, not without end, and not one that is guessed soon. Which characters it has is the
/// person's own matter.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<CmsUser>
{
    /// <summary>The least characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 128;

    // What people here put into passwords first.
    private static readonly string[] Near = ["salasana", "password", "lösenord", "yhdistys", "pori", "porinkaupunki"];

    /// <summary>Gets what is wrong with a password: short, long or common; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">The person's name and address.</param>
    public static string? Check(string password, params IEnumerable<string?> own)
    {
        if (password.Length < Shortest)
            return "short";
        if (password.Length > Longest)
            return "long";
        var words = own.OfType<string>()
            .SelectMany(o => o.Split(['@', '.', ' ', '-', '_']))
            .Concat(own.OfType<string>());
        return CommonPasswords.IsCommon(password, Near.Concat(words)) ? "common" : null;
    }

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<CmsUser> manager, CmsUser user, string? password)
    {
        var wrong = Check(password ?? "", user.Email, user.GivenName, user.FamilyName);
        var description = wrong switch
        {
            "long" => $"Passwords have at most {Longest} characters.",
            "common" => "This password is guessed soon; take another.",
            _ => null,
        };
        // That it is too short is said by Identity's own validator.
        return Task.FromResult(
            description is null
                ? IdentityResult.Success
                : IdentityResult.Failed(new IdentityError { Code = "Password." + wrong, Description = description })
        );
    }
}
