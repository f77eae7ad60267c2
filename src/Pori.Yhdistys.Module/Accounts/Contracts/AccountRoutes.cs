using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>The pages of accounts that others link to.</summary>
public static class AccountRoutes
{
    /// <summary>Gets where one signs in; <c>returnUrl</c> is where one goes then.</summary>
    public static LocalizedRoute SignIn { get; } =
        new("sign-in", ("fi", "/kirjaudu"), ("sv", "/sv/logga-in"), ("en", "/en/sign-in"));

    /// <summary>Gets where one signs out.</summary>
    public static LocalizedRoute SignOut { get; } =
        new("sign-out", ("fi", "/kirjaudu/ulos"), ("sv", "/sv/logga-ut"), ("en", "/en/sign-out"));

    /// <summary>Gets one's own account.</summary>
    public static LocalizedRoute Account { get; } =
        new("account", ("fi", "/oma-tili"), ("sv", "/sv/mitt-konto"), ("en", "/en/my-account"));

    /// <summary>Gets where one leaves for a sign-in service and comes back; below it lies the way back of each service.</summary>
    public static LocalizedRoute Provider { get; } =
        new(
            "sign-in-provider",
            ("fi", "/kirjaudu/palvelu"),
            ("sv", "/sv/logga-in/tjanst"),
            ("en", "/en/sign-in/service")
        );
}
