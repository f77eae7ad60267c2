using Pori.Cms.Identity;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A page of one's own matters: framed in every language with what its address carries, never for search engines.</summary>
internal abstract class MandatePage(AccountTools tools) : FormPage(tools.Gate, tools.Texts, tools.Ids)
{
    /// <summary>Gets who has signed in.</summary>
    public Person Person => Person.Of(User)!;

    /// <summary>Gets what was just done, as a text's key; only keys that the page knows are shown.</summary>
    public string? Done =>
        Request.Query["tehty"].ToString() is { Length: > 0 } word && Doings.Contains(word) ? word : null;

    /// <summary>Gets the words after which the page thanks.</summary>
    protected virtual IReadOnlyList<string> Doings => [];

    protected Actor Actor => Actor.Of(User);

    /// <summary>Gets the page's route.</summary>
    protected abstract LocalizedRoute Route { get; }

    /// <summary>Gets what stands for the parameters of the page's address.</summary>
    protected virtual (string Name, string? Value)[] RouteValues => [];

    /// <summary>Gets the address of another page in this page's language.</summary>
    public string To(LocalizedRoute route, params ReadOnlySpan<(string Name, string? Value)> values) =>
        tools.Routes.Url(route.Name, Culture, values);

    /// <summary>Makes facts by the keys of their names; what has no value is left out.</summary>
    protected IReadOnlyList<Fact> FactsOf(params IReadOnlyList<(string Key, string Value)> facts) =>
        tools.Texts.Facts(Culture, facts);

    /// <summary>Gets a text for a count.</summary>
    protected string Count(string key, int count) => tools.Texts.Count(Culture, key, count);

    protected override void Prepare() => Frame(Title);

    protected override void Frame(string title) =>
        HttpContext.Features.Set(
            new PageInfo(title, Culture) { Urls = tools.Routes.Urls(Route.Name, RouteValues), NoIndex = true }
        );

    /// <summary>Makes choices of roles.</summary>
    protected IReadOnlyList<Choice> ChoicesOf(IEnumerable<MandateRole> roles, IEnumerable<MandateRole> chosen) =>
        [
            .. roles.Select(role => new Choice(
                role.ToString(),
                T($"mandates.role.{role}"),
                T($"mandates.role_hint.{role}"),
                chosen.Contains(role)
            )),
        ];
}

/// <summary>A choice of a form.</summary>
internal sealed record Choice(string Value, string Text, string Hint, bool Checked) : ILiquidModel;

/// <summary>A row of a list of one's own pages.</summary>
internal sealed record Row(string Title, string Url) : ILiquidModel
{
    public string Meta { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Side { get; init; } = "";
    public Tag? Tag { get; init; }
}

/// <summary>A line of a history.</summary>
internal sealed record Line(string Day, string Text, string Who, string Reason) : ILiquidModel;
