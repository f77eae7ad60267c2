using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts;

/// <summary>The pages of accounts that only accounts link to.</summary>
internal static class StepRoutes
{
    /// <summary>Gets where one shows the second factor.</summary>
    public static LocalizedRoute Code { get; } =
        new("sign-in-code", ("fi", "/kirjaudu/koodi"), ("sv", "/sv/logga-in/kod"), ("en", "/en/sign-in/code"));
}
