using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>One's own pages, which every layout links to for who has signed in.</summary>
public static class MyPagesRoutes
{
    /// <summary>Gets the front page: bodies and matters.</summary>
    public static LocalizedRoute Front { get; } =
        new("my-pages", ("fi", "/omat-sivut"), ("sv", "/sv/mina-sidor"), ("en", "/en/my-pages"));

    /// <summary>Gets where one chooses whom one acts for.</summary>
    public static LocalizedRoute Switch { get; } =
        new("body-switch", ("fi", "/omat-sivut/vaihda"), ("sv", "/sv/mina-sidor/byt"), ("en", "/en/my-pages/switch"));
}
