using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where a person starts a group or brings a company here.</summary>
internal sealed class StartBodyPage(AccountTools tools, StartBody start) : MandatePage(tools)
{
    /// <summary>Gets or sets the kind that was chosen.</summary>
    [BindProperty]
    public string? Kind { get; set; }

    /// <summary>Gets or sets the name.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Gets or sets the Y-tunnus of a company.</summary>
    [BindProperty]
    public string? BusinessId { get; set; }

    /// <summary>Gets or sets what was ticked: that the person is of age and answers for it.</summary>
    [BindProperty]
    public string? IsAdult { get; set; }

    public IReadOnlyList<Choice> Kinds =>
        [
            .. new[] { BodyKind.Group, BodyKind.Company }.Select(kind => new Choice(
                kind.ToString(),
                T($"mandates.kind.{kind}"),
                T($"mandates.kind_hint.{kind}"),
                kind.ToString() == Kind
            )),
        ];

    public IReadOnlyList<Choice> Adult => [new("true", T("mandates.start.adult_text"), "", IsAdult == "true")];

    protected override LocalizedRoute Route => MandateRoutes.Start;

    protected override string Title => T("mandates.start.title");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // No choice is refused by the use case like a kind that nobody can start.
        var kind =
            Kind == nameof(BodyKind.Group) ? BodyKind.Group
            : Kind == nameof(BodyKind.Company) ? BodyKind.Company
            : BodyKind.Association;
        var request = new StartBodyRequest(kind, Name ?? "", BusinessId ?? "", IsAdult == "true");
        var outcome = await start.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded
            ? LocalRedirect(To(MandateRoutes.People, ("body", outcome.Value.ToString("N")), ("tehty", "started")))
            : Refuse(outcome.Refusals);
    }
}
