using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where a keeper hands over.</summary>
internal sealed class HandOverPage(AccountTools tools, BodyReader reader, MandateMails mails, AgreeHandOver agree)
    : BodyPage(tools, reader, mails)
{
    /// <summary>Gets or sets who was chosen; empty when an address is invited.</summary>
    [BindProperty]
    public string? Successor { get; set; }

    /// <summary>Gets or sets the address that is invited.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets or sets the roles that were ticked.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    /// <summary>Gets or sets the successor's first day as it was typed.</summary>
    [BindProperty]
    public string? FirstDay { get; set; }

    public IReadOnlyList<Choice> Successors =>
        [
            .. View
                .Holders.Where(h => h.Person.Id != Person.Id)
                .Select(h => new Choice(h.Person.Id, h.Person.Name, h.Person.Email, h.Person.Id == Successor)),
            new("", T("mandates.hand_over.by_mail"), "", string.IsNullOrEmpty(Successor)),
        ];

    public IReadOnlyList<Choice> Options =>
        ChoicesOf(RoleSet.Of(View.Body.Kind).Where(View.Own.Contains), RoleSet.Read(Roles));

    protected override LocalizedRoute Route => MandateRoutes.HandOver;

    protected override string Title => T("mandates.hand_over.title");

    public void OnGet()
    {
        Roles = [.. View.Own.Select(role => role.ToString())];
        FirstDay = DayText.Write(Today);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (DayText.Read(FirstDay ?? "", Today) is not { } day)
            return Refuse([new("mandates.until.unreadable", nameof(FirstDay))]);
        var request = new HandOverRequest(
            BodyId,
            Successor ?? "",
            string.IsNullOrEmpty(Successor) ? Email ?? "" : "",
            RoleSet.Read(Roles),
            day
        );
        var outcome = await agree.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded
            ? ToPeople("agreed")
            : Refuse([
                .. outcome.Refusals.Select(r =>
                    r.Field == nameof(request.Day) ? r with { Field = nameof(FirstDay) } : r
                ),
            ]);
    }

    protected override bool Finds(BodyView view) => view.Body.Kind != Contracts.BodyKind.City;
}
