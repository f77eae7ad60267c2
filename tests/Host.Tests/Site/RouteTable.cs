namespace Pori.Host.Tests.Site;

/// <summary>
/// Every address of the site and who may use it: anyone, or whoever has a permission (* stands for the content type or the
/// query). What a page shows is held to View_* of each type besides.
/// </summary>
internal static class RouteTable
{
    public const string Anyone = "anyone";
    public const string Assets = "(files of the theme)";

    public static IReadOnlyDictionary<string, string> Rows { get; } = new Dictionary<string, string> { };
}
