namespace Boundaries.Tests;

/// <summary>Who may know whom. Add a line here when a new arrow is meant; docs/architecture.md tells the same.</summary>
internal static class AllowedArrows
{
    public const string Kernel = "Pori.Cms";
    public const string Module = "Pori.Yhdistys.Module";
    public const string Theme = "Pori.Yhdistys.Theme";
    public const string Host = "Pori.Host";

    /// <summary>The kernel's areas and the areas each may use. The kernel's root holds what all may use, and their registration.</summary>
    public static readonly Dictionary<string, string[]> Areas = new()
    {
        ["Storage"] = [],
        ["Scripting"] = [],
        ["Contents"] = ["Storage"],
        ["Taxonomies"] = ["Contents", "Storage"],
        ["Localization"] = ["Contents", "Storage"],
        ["Caching"] = ["Localization", "Storage"],
        ["Email"] = ["Contents", "Storage"],
        ["Recipes"] = ["Contents", "Scripting", "Storage"],
        ["Identity"] = ["Contents", "Recipes", "Storage"],
        ["Search"] = ["Api", "Contents", "Identity", "Queries", "Recipes", "Storage", "Taxonomies"],
        ["Api"] = ["Contents", "Identity", "Storage"],
        ["Liquid"] = ["Caching", "Contents", "Identity", "Localization", "Recipes", "Storage", "Taxonomies"],
        ["Queries"] = ["Api", "Contents", "Identity", "Liquid", "Recipes", "Storage"],
    };

    /// <summary>Types of the kernel's root that join the areas and so may know them all.</summary>
    public static readonly string[] KernelComposition = ["Pori.Cms.CmsServices"];

    /// <summary>The slices, and the slices whose Contracts each may use beyond the ports.</summary>
    public static readonly Dictionary<string, string[]> Slices = new()
    {
        ["Accounts"] = ["Associations"],
        ["Associations"] = [],
        ["Contacts"] = ["Associations"],
        ["Grants"] = ["Associations"],
        ["Agreements"] = ["Associations", "Grants"],
        ["Premises"] = ["Associations"],
        ["Events"] = ["Associations"],
        ["Newsletter"] = [],
        ["AnnualClock"] = [],
        ["Participation"] = ["Associations"],
        ["Reporting"] = [],
    };

    /// <summary>
    /// Arrows that are there and shall go: they lead against the ones above. Their pages pull what Events knows; a port in
    /// their own Contracts, which Events implements, would turn them round. An arrow that is gone leaves this list too.
    /// </summary>
    public static readonly (string Slice, string Other)[] Owed = [("Associations", "Events"), ("Premises", "Events")];

    /// <summary>Slices whose Contracts are ports that any slice may implement.</summary>
    public static readonly string[] Ports = ["Accounts", "Contacts", "AnnualClock", "Newsletter", "Reporting"];

    /// <summary>Slices that pull through their ports and know no other slice.</summary>
    public static readonly string[] Pullers = ["AnnualClock", "Newsletter", "Reporting"];

    /// <summary>What all slices stand on: the frame of a public page. It knows no slice.</summary>
    public static readonly string[] Ground = ["Pages"];

    /// <summary>What joins the slices: the front page, the migrations. Site sees Contracts only; Schema is generated.</summary>
    public static readonly string[] Composition = ["Site", "Schema"];
}
