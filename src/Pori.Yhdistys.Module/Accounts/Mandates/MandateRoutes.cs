using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The pages of one's own matters and of who may act for whom.</summary>
internal static class MandateRoutes
{
    /// <summary>Gets who may act for a body.</summary>
    public static LocalizedRoute People { get; } =
        new(
            "body-people",
            ("fi", "/omat-sivut/toimijat/{body}"),
            ("sv", "/sv/mina-sidor/aktorer/{body}"),
            ("en", "/en/my-pages/people/{body}")
        );

    /// <summary>Gets where one invites somebody.</summary>
    public static LocalizedRoute Invite { get; } =
        new(
            "body-invite",
            ("fi", "/omat-sivut/toimijat/{body}/kutsu"),
            ("sv", "/sv/mina-sidor/aktorer/{body}/inbjudan"),
            ("en", "/en/my-pages/people/{body}/invite")
        );

    /// <summary>Gets where one changes what somebody may do.</summary>
    public static LocalizedRoute OnePerson { get; } =
        new(
            "body-person",
            ("fi", "/omat-sivut/toimijat/{body}/henkilo/{person}"),
            ("sv", "/sv/mina-sidor/aktorer/{body}/person/{person}"),
            ("en", "/en/my-pages/people/{body}/person/{person}")
        );

    /// <summary>Gets where one takes somebody's roles back, or leaves.</summary>
    public static LocalizedRoute Remove { get; } =
        new(
            "body-remove",
            ("fi", "/omat-sivut/toimijat/{body}/henkilo/{person}/poista"),
            ("sv", "/sv/mina-sidor/aktorer/{body}/person/{person}/ta-bort"),
            ("en", "/en/my-pages/people/{body}/person/{person}/remove")
        );

    /// <summary>Gets where one hands over.</summary>
    public static LocalizedRoute HandOver { get; } =
        new(
            "body-hand-over",
            ("fi", "/omat-sivut/toimijat/{body}/luovutus"),
            ("sv", "/sv/mina-sidor/aktorer/{body}/overlatelse"),
            ("en", "/en/my-pages/people/{body}/hand-over")
        );

    /// <summary>Gets where one accepts an invitation.</summary>
    public static LocalizedRoute Accept { get; } =
        new(
            "invitation",
            ("fi", "/omat-sivut/kutsu"),
            ("sv", "/sv/mina-sidor/inbjudan"),
            ("en", "/en/my-pages/invitation")
        );

    /// <summary>Gets where one starts a group or brings a company.</summary>
    public static LocalizedRoute Start { get; } =
        new("body-start", ("fi", "/omat-sivut/uusi"), ("sv", "/sv/mina-sidor/ny"), ("en", "/en/my-pages/new"));

    /// <summary>Gets where one finds one's association and claims it.</summary>
    public static LocalizedRoute Claim { get; } =
        new(
            "association-claim",
            ("fi", "/omat-sivut/yhdistys"),
            ("sv", "/sv/mina-sidor/forening"),
            ("en", "/en/my-pages/association")
        );

    /// <summary>Gets the claims that wait for an officer.</summary>
    public static LocalizedRoute Claims { get; } =
        new("claims", ("fi", "/omat-sivut/pyynnot"), ("sv", "/sv/mina-sidor/begaran"), ("en", "/en/my-pages/requests"));

    /// <summary>Gets where an officer decides a claim.</summary>
    public static LocalizedRoute Decide { get; } =
        new(
            "claim",
            ("fi", "/omat-sivut/pyynnot/{claim}"),
            ("sv", "/sv/mina-sidor/begaran/{claim}"),
            ("en", "/en/my-pages/requests/{claim}")
        );

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<LocalizedRoute> All { get; } =
    [
        MyPagesRoutes.Front,
        MyPagesRoutes.Switch,
        People,
        Invite,
        OnePerson,
        Remove,
        HandOver,
        Accept,
        Start,
        Claim,
        Claims,
        Decide,
    ];
}
