namespace Pori.Host.Tests.Infrastructure;

/// <summary>The public addresses that links and bookmarks hold on to, as the contract of the site gives them.</summary>
public static class SitePages
{
    /// <summary>Gets the languages of the site.</summary>
    public static IReadOnlyList<string> Cultures { get; } = ["fi", "sv", "en"];

    /// <summary>Gets the pages with an address of their own, in Finnish, Swedish and English.</summary>
    public static IReadOnlyList<string[]> Routes { get; } =
    [
        ["/", "/sv", "/en"],
        ["/haku", "/sv/sok", "/en/search"],
        ["/yhdistykset", "/sv/foreningar", "/en/associations"],
        ["/tapahtumat", "/sv/evenemang", "/en/events"],
        ["/harrastukset", "/sv/hobbyer", "/en/hobbies"],
        ["/avustukset", "/sv/understod", "/en/grants"],
        ["/kumppanuussopimukset", "/sv/partnerskapsavtal", "/en/partnership-agreements"],
        ["/tilat", "/sv/lokaler", "/en/premises"],
        ["/yhteystiedot", "/sv/kontakt", "/en/contacts"],
        ["/uutiset", "/sv/nyheter", "/en/news"],
        ["/vuosikello", "/sv/arsklocka", "/en/annual-clock"],
        ["/palaute", "/sv/respons", "/en/feedback"],
    ];

    /// <summary>Gets every page with an address of its own and its language.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> All =>
        from route in Routes
        from pair in route.Zip(Cultures)
        select new TheoryDataRow<string, string>(pair.First, pair.Second);

    /// <summary>Gets one address of each kind of page in Finnish; browsers look at these.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        .. Routes.Select(r => r[0]),
        "/haku?q=porin",
        "/haku?q=olematonsana",
        "/tapahtumat?milloin=viikonloppu&hinta=maksuton",
        "/tapahtumat?q=olematonsana",
        "/yhdistykset/porin-jokivarren-kuntalaiset-ry",
        "/tapahtumat/puuvillan-joulumyyjaiset",
        "/tapahtumat/kylatalon-syystalkoot",
        "/tapahtumat/marraskuun-kuntorastit",
        "/harrastukset/luistelukoulu-4-6-v",
        "/avustukset/haut/tapahtuma-avustus-jatkuva-haku",
        "/avustukset/hankeavustus",
        "/kumppanuussopimukset/porin-kahvipoyta-ry",
        "/tilat/yhdistysten-talo-kokoussali",
        "/yhteystiedot/marjut-kallionpaa",
        "/uutiset/hankehaku-on-auki-maanantaihin-30-11-asti",
        "/vuosikello/toiminta-avustukset-2027-haku",
        "/yhteistyoohjelma",
        "/saavutettavuusseloste",
        "/ei-ole-sellaista-kuoroa",
    ];
}
