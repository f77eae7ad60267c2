using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>The pages of accounts that only accounts link to.</summary>
internal static class StepRoutes
{
    /// <summary>Gets where one shows the second factor.</summary>
    public static LocalizedRoute Code { get; } =
        new("sign-in-code", ("fi", "/kirjaudu/koodi"), ("sv", "/sv/logga-in/kod"), ("en", "/en/sign-in/code"));

    /// <summary>Gets where one shows a passkey.</summary>
    public static LocalizedRoute Passkey { get; } =
        new("sign-in-key", ("fi", "/kirjaudu/avain"), ("sv", "/sv/logga-in/nyckel"), ("en", "/en/sign-in/passkey"));

    /// <summary>Gets where one asks for an account.</summary>
    public static LocalizedRoute Register { get; } =
        new("register", ("fi", "/rekisteroidy"), ("sv", "/sv/registrera"), ("en", "/en/register"));

    /// <summary>Gets where the mail leads that confirms the address of a new account.</summary>
    public static LocalizedRoute Confirm { get; } =
        new(
            "register-confirm",
            ("fi", "/rekisteroidy/vahvista"),
            ("sv", "/sv/registrera/bekrafta"),
            ("en", "/en/register/confirm")
        );

    /// <summary>Gets where one asks for a new password.</summary>
    public static LocalizedRoute Forgot { get; } =
        new(
            "forgot-password",
            ("fi", "/kirjaudu/unohtunut-salasana"),
            ("sv", "/sv/logga-in/glomt-losenord"),
            ("en", "/en/sign-in/forgot-password")
        );

    /// <summary>Gets where the mail leads with which one sets a new password.</summary>
    public static LocalizedRoute Reset { get; } =
        new(
            "reset-password",
            ("fi", "/kirjaudu/uusi-salasana"),
            ("sv", "/sv/logga-in/nytt-losenord"),
            ("en", "/en/sign-in/new-password")
        );

    /// <summary>Gets where one shows again who one is, before a change that matters.</summary>
    public static LocalizedRoute Prove { get; } =
        new("prove", ("fi", "/kirjaudu/varmista"), ("sv", "/sv/logga-in/bekrafta"), ("en", "/en/sign-in/confirm"));

    /// <summary>Gets where the first administrator is made.</summary>
    public static LocalizedRoute First { get; } =
        new(
            "first-administrator",
            ("fi", "/kirjaudu/ensimmainen"),
            ("sv", "/sv/logga-in/forsta"),
            ("en", "/en/sign-in/first")
        );

    /// <summary>Gets where one changes the password.</summary>
    public static LocalizedRoute Password { get; } =
        new(
            "account-password",
            ("fi", "/oma-tili/salasana"),
            ("sv", "/sv/mitt-konto/losenord"),
            ("en", "/en/my-account/password")
        );

    /// <summary>Gets where one changes the address.</summary>
    public static LocalizedRoute Email { get; } =
        new(
            "account-email",
            ("fi", "/oma-tili/sahkoposti"),
            ("sv", "/sv/mitt-konto/e-post"),
            ("en", "/en/my-account/email")
        );

    /// <summary>Gets where the mail leads that confirms a new address.</summary>
    public static LocalizedRoute ConfirmEmail { get; } =
        new(
            "account-email-confirm",
            ("fi", "/oma-tili/sahkoposti/vahvista"),
            ("sv", "/sv/mitt-konto/e-post/bekrafta"),
            ("en", "/en/my-account/email/confirm")
        );

    /// <summary>Gets the page of one's second factors.</summary>
    public static LocalizedRoute Factors { get; } =
        new(
            "account-factors",
            ("fi", "/oma-tili/toinen-vaihe"),
            ("sv", "/sv/mitt-konto/andra-steget"),
            ("en", "/en/my-account/second-step")
        );

    /// <summary>Gets where one sets up an authenticator app.</summary>
    public static LocalizedRoute App { get; } =
        new(
            "account-app",
            ("fi", "/oma-tili/toinen-vaihe/sovellus"),
            ("sv", "/sv/mitt-konto/andra-steget/app"),
            ("en", "/en/my-account/second-step/app")
        );

    /// <summary>Gets where one adds a passkey.</summary>
    public static LocalizedRoute NewPasskey { get; } =
        new(
            "account-passkey",
            ("fi", "/oma-tili/toinen-vaihe/avain"),
            ("sv", "/sv/mitt-konto/andra-steget/nyckel"),
            ("en", "/en/my-account/second-step/passkey")
        );

    /// <summary>Gets the list of the browsers in which one has signed in.</summary>
    public static LocalizedRoute Devices { get; } =
        new(
            "account-devices",
            ("fi", "/oma-tili/laitteet"),
            ("sv", "/sv/mitt-konto/enheter"),
            ("en", "/en/my-account/devices")
        );

    /// <summary>Gets the list of what happened to one's account.</summary>
    public static LocalizedRoute Events { get; } =
        new(
            "account-events",
            ("fi", "/oma-tili/kirjautumistapahtumat"),
            ("sv", "/sv/mitt-konto/inloggningar"),
            ("en", "/en/my-account/sign-in-events")
        );
}
