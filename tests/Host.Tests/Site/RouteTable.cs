namespace Pori.Host.Tests.Site;

/// <summary>
/// Every address of the site and who may use it: anyone, or whoever has a permission (* stands for the content type or the
/// query). What a page shows is held to View_* of each type besides.
/// </summary>
internal static class RouteTable
{
    public const string Anyone = "anyone";
    public const string SignedIn = "signed in";
    public const string Assets = "(files of the theme)";

    /// <summary>Gets the pages of accounts, which are forms.</summary>
    public static IEnumerable<string> AccountPages =>
        Rows
            .Keys.Where(row => row.StartsWith("GET,HEAD,POST ", StringComparison.Ordinal))
            .Except(["GET,HEAD,POST /palaute", "GET,HEAD,POST /sv/respons", "GET,HEAD,POST /en/feedback"]);

    public static IReadOnlyDictionary<string, string> Rows { get; } =
        new Dictionary<string, string>
        {
            [Assets] = Anyone,
            ["GET,HEAD /"] = Anyone,
            ["GET,HEAD /sv"] = Anyone,
            ["GET,HEAD /en"] = Anyone,
            ["GET,HEAD /haku"] = Anyone,
            ["GET,HEAD /sv/sok"] = Anyone,
            ["GET,HEAD /en/search"] = Anyone,
            ["GET,HEAD /yhdistykset"] = Anyone,
            ["GET,HEAD /sv/foreningar"] = Anyone,
            ["GET,HEAD /en/associations"] = Anyone,
            ["GET,HEAD /tapahtumat"] = Anyone,
            ["GET,HEAD /sv/evenemang"] = Anyone,
            ["GET,HEAD /en/events"] = Anyone,
            ["GET /tapahtumat/{contentItemId:length(26)}.ics"] = "View_*",
            ["GET,HEAD /harrastukset"] = Anyone,
            ["GET,HEAD /sv/hobbyer"] = Anyone,
            ["GET,HEAD /en/hobbies"] = Anyone,
            ["GET,HEAD /avustukset"] = Anyone,
            ["GET,HEAD /sv/understod"] = Anyone,
            ["GET,HEAD /en/grants"] = Anyone,
            ["GET,HEAD /kumppanuussopimukset"] = Anyone,
            ["GET,HEAD /sv/partnerskapsavtal"] = Anyone,
            ["GET,HEAD /en/partnership-agreements"] = Anyone,
            ["GET,HEAD /tilat"] = Anyone,
            ["GET,HEAD /sv/lokaler"] = Anyone,
            ["GET,HEAD /en/premises"] = Anyone,
            ["GET,HEAD /yhteystiedot"] = Anyone,
            ["GET,HEAD /sv/kontakt"] = Anyone,
            ["GET,HEAD /en/contacts"] = Anyone,
            ["GET,HEAD /uutiset"] = Anyone,
            ["GET,HEAD /sv/nyheter"] = Anyone,
            ["GET,HEAD /en/news"] = Anyone,
            ["GET,HEAD /vuosikello"] = Anyone,
            ["GET,HEAD /sv/arsklocka"] = Anyone,
            ["GET,HEAD /en/annual-clock"] = Anyone,
            ["GET,HEAD /{**path}"] = "View_*",
            ["GET,HEAD /sv/{**path}"] = "View_*",
            ["GET,HEAD /en/{**path}"] = "View_*",
            ["GET,HEAD /{**path:file}"] = "View_*",
            ["GET,HEAD,POST /palaute"] = Anyone,
            ["GET,HEAD,POST /sv/respons"] = Anyone,
            ["GET,HEAD,POST /en/feedback"] = Anyone,
            ["GET,HEAD,POST /kirjaudu"] = Anyone,
            ["GET,HEAD,POST /sv/logga-in"] = Anyone,
            ["GET,HEAD,POST /en/sign-in"] = Anyone,
            ["GET,HEAD,POST /kirjaudu/koodi"] = Anyone,
            ["GET,HEAD,POST /sv/logga-in/kod"] = Anyone,
            ["GET,HEAD,POST /en/sign-in/code"] = Anyone,
            ["GET,HEAD,POST /kirjaudu/ulos"] = Anyone,
            ["GET,HEAD,POST /sv/logga-ut"] = Anyone,
            ["GET,HEAD,POST /en/sign-out"] = Anyone,
            ["GET,HEAD,POST /oma-tili"] = SignedIn,
            ["GET,HEAD,POST /sv/mitt-konto"] = SignedIn,
            ["GET,HEAD,POST /en/my-account"] = SignedIn,
            ["GET /theme.css"] = Anyone,
            ["GET,HEAD /robots.txt"] = Anyone,
            ["GET,HEAD /sitemap.xml"] = "View_*",
            ["GET,HEAD /sitemap-{page:int}.xml"] = "View_*",
            ["any /health/ready"] = Anyone,
            ["GET /health/live"] = Anyone,
            ["GET /openapi/{documentName}.json"] = Anyone,
            ["GET /api/docs/{documentName?}"] = Anyone,
            ["GET /api/docs/scalar.js"] = Anyone,
            ["GET /api/docs/scalar.aspnetcore.js"] = Anyone,
            ["GET /api/docs/favicon.svg"] = Anyone,
            ["GET,HEAD /api/content/{contentItemId}"] = "AccessContentApi, View_*",
            ["GET,HEAD /api/queries/{name}"] = "ExecuteApi_*",
            ["POST /api/queries/{name}"] = "ExecuteApi_*",
            ["GET,HEAD /api/search"] = "View_*",
            ["GET,HEAD /api/lucene/content"] = "QueryLuceneApi",
            ["GET,HEAD /api/lucene/documents"] = "QueryLuceneApi",
            ["POST /api/lucene/content"] = "QueryLuceneApi",
            ["POST /api/lucene/documents"] = "QueryLuceneApi",
            ["GET,HEAD /api/{**path}"] = Anyone,
        };
}
