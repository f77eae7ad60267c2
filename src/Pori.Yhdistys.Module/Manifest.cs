namespace Pori.Yhdistys.Module;

/// <summary>What Orchard's module attribute would say.</summary>
public static class Manifest
{
    /// <summary>The module's id.</summary>
    public const string Id = "Pori.Yhdistys.Module";

    /// <summary>The module's name.</summary>
    public const string Name = "Pori Yhdistys";

    /// <summary>The features of Orchard that the module's recipes need.</summary>
    public static IReadOnlyList<string> Dependencies { get; } =
    [
        "OrchardCore.Contents",
        "OrchardCore.ContentFields",
        "OrchardCore.Taxonomies",
        "OrchardCore.Autoroute",
        "OrchardCore.ContentLocalization",
        "OrchardCore.Queries.Sql",
        "OrchardCore.Search.Lucene",
        "OrchardCore.Templates",
    ];
}
