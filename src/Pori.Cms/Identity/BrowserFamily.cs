namespace Pori.Cms.Identity;

/// <summary>Tells browsers apart as far as a person needs to know their own again; nothing finer is kept.</summary>
internal static class BrowserFamily
{
    // Others' names stand in the text too, so the order decides.
    private static readonly (string Mark, string Name)[] Families =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Gets such as <c>Firefox, Windows</c>; empty when nothing is known.</summary>
    public static string Of(string userAgent) =>
        string.Join(", ", new[] { Find(Families, userAgent), Find(Systems, userAgent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] known, string userAgent) =>
        Array.Find(known, k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
