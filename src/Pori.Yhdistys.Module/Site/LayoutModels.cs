using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The site as the layout reads it.</summary>
internal sealed record LayoutSite(string SiteName, Municipality Municipality) : ILiquidModel
{
    public bool IsDemo { get; init; }
    public string DemoNotice { get; init; } = "";
    public IReadOnlyList<Link> MainMenu { get; init; } = [];
    public IReadOnlyList<Link> FooterMenu { get; init; } = [];
}

/// <summary>The city: its name and the forms that sentences need, and where it is reached.</summary>
internal sealed record Municipality(string Name, string Genitive, string Inessive) : ILiquidModel
{
    public string Email { get; init; } = "";
    public string Phone { get; init; } = "";
    public string Address { get; init; } = "";

    public static Municipality Of(JsonObject settings, string culture)
    {
        var name = Text("Name");
        var own = culture switch
        {
            "sv" => Text("NameSv"),
            "en" => Text("NameEn"),
            _ => name,
        };
        own = own.Length > 0 ? own : name;
        return new(own, culture == "fi" ? Text("Genitive") : own, culture == "fi" ? Text("Inessive") : own)
        {
            Email = Text("Email"),
            Phone = Text("Phone"),
            Address = Text("Address"),
        };

        string Text(string member) => JsonRead.Text(settings, member) ?? "";
    }
}

/// <summary>The page as the layout reads it.</summary>
internal sealed record LayoutPage(string Title, string FullTitle) : ILiquidModel
{
    public string? Description { get; init; }
    public string Origin { get; init; } = "";
    public string? Canonical { get; init; }
    public string? Section { get; init; }
    public IReadOnlyList<Language> Languages { get; init; } = [];
    public IReadOnlyList<Link> Breadcrumb { get; init; } = [];
    public string? ContentLanguage { get; init; }
    public string? OnlyInNotice { get; init; }
    public string FeedbackUrl { get; init; } = "";
    public string FrontUrl { get; init; } = "";
    public string SearchUrl { get; init; } = "";
    public string SignInUrl { get; init; } = "";
    public bool NoIndex { get; init; }
    public string? JsonLd { get; init; }
    public string PrintedAt { get; init; } = "";
}

/// <summary>The person who has signed in: only who has one sees it, on pages that are kept nowhere.</summary>
internal sealed record LayoutPerson(string Name, string AccountUrl, string SignOutUrl) : ILiquidModel
{
    /// <summary>Gets whom the person acts for; empty when they have nobody to choose.</summary>
    public string Acts { get; init; } = "";

    public string SwitchUrl { get; init; } = "";
    public string MyPagesUrl { get; init; } = "";
}

/// <summary>A language the page may be read in.</summary>
internal sealed record Language(string Culture, string Name, string Url, bool Current) : ILiquidModel;
