namespace Boundaries.Tests;

/// <summary>
/// Who knows whom: exactly the arrows that are there. A new one is drawn here and in docs/architecture.md first; one that is
/// gone leaves both.
/// </summary>
internal static class AllowedArrows
{
    public const string Kernel = "Pori.Cms";
    public const string Module = "Pori.Yhdistys.Module";
    public const string Theme = "Pori.Yhdistys.Theme";
    public const string Host = "Pori.Host";

    /// <summary>The kernel's areas and the areas each uses. The kernel's root holds what all may use, and their registration.</summary>
    public static readonly Dictionary<string, string[]> Areas = new()
    {
        ["Storage"] = [],
        ["Scripting"] = [],
        ["Files"] = ["Contents", "Storage"],
        ["Contents"] = ["Storage"],
        ["Taxonomies"] = ["Contents", "Storage"],
        ["Localization"] = ["Contents", "Storage"],
        ["Caching"] = ["Localization", "Storage"],
        ["Email"] = ["Contents", "Liquid", "Localization", "Storage"],
        ["Forms"] = ["Contents", "Email", "Localization"],
        ["Jobs"] = ["Localization", "Storage"],
        ["Workflows"] = ["Contents", "Email", "Jobs", "Liquid", "Localization", "Recipes", "Scripting", "Storage"],
        ["Recipes"] = ["Contents", "Scripting", "Storage"],
        ["Identity"] = ["Contents", "Recipes", "Storage"],
        ["Search"] = ["Api", "Contents", "Identity", "Queries", "Recipes", "Storage", "Taxonomies"],
        ["Api"] = ["Contents", "Identity"],
        ["Liquid"] = ["Caching", "Contents", "Identity", "Localization", "Recipes", "Storage", "Taxonomies"],
        ["Queries"] = ["Api", "Contents", "Identity", "Liquid", "Recipes", "Storage"],
    };

    /// <summary>Types of the kernel's root that join the areas and so may know them all.</summary>
    public static readonly string[] KernelComposition = ["Pori.Cms.CmsServices"];

    /// <summary>The slices, and the slices whose Contracts each uses. Site joins the others on its pages.</summary>
    public static readonly Dictionary<string, string[]> Slices = new()
    {
        ["Accounts"] = [],
        ["Agreements"] = ["Contacts"],
        ["AnnualClock"] = [],
        ["Associations"] = ["Accounts", "Events"],
        ["Contacts"] = [],
        ["Events"] = [],
        ["Grants"] = ["Contacts"],
        ["Newsletter"] = [],
        ["Participation"] = [],
        ["Premises"] = ["Contacts", "Events"],
        ["Site"] = ["Accounts", "Associations", "Events", "Grants", "Newsletter", "Participation"],
    };

    /// <summary>What all slices stand on: the frame of a public page. It knows no slice.</summary>
    public static readonly string[] Ground = ["Pages"];

    /// <summary>What is generated: the migrations name every slice's rows.</summary>
    public static readonly string[] Generated = ["Schema"];
}
