using Pori.Cms;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>Judges a password that somebody wants to have from now on.</summary>
internal static class NewPassword
{
    /// <summary>Gets the refusal, or null.</summary>
    public static Refusal? Check(string password, CmsUser user) =>
        PasswordRules.Check(password, user.Email, user.GivenName, user.FamilyName) switch
        {
            "short" => new Refusal("accounts.new_password.short", "NewPassword", PasswordRules.Shortest),
            "long" => new Refusal("accounts.new_password.long", "NewPassword", PasswordRules.Longest),
            null => null,
            _ => new Refusal("accounts.new_password.common", "NewPassword"),
        };
}
