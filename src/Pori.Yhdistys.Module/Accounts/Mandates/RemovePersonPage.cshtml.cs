using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where somebody's roles are taken back, and where one leaves oneself: it is asked once more before it is done.</summary>
internal sealed class RemovePersonPage(AccountTools tools, BodyReader reader, MandateMails mails, RemovePerson remove)
    : BodyPage(tools, reader, mails)
{
    /// <summary>Gets or sets whose roles they are, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? PersonId { get; set; }

    /// <summary>Gets or sets why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Gets who it is.</summary>
    public Holder Holder => View.Holders.First(h => h.Person.Id == PersonId);

    public string HolderRoles => RolesText(Holder.Mandates.Select(m => m.Role).Distinct());

    public string Heading => Leaves ? T("mandates.leave.title") : T("mandates.remove.title", Holder.Person.Name);

    /// <summary>Gets whether one leaves oneself.</summary>
    public bool Leaves => PersonId == Person.Id;

    protected override LocalizedRoute Route => MandateRoutes.Remove;

    protected override (string Name, string? Value)[] RouteValues => [BodyValue, ("person", PersonId)];

    protected override string Title => T(Leaves ? "mandates.leave.title" : "mandates.remove.page_title");

    protected override bool ForKeepers => false;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new RemoveRequest(BodyId, PersonId!, Reason ?? "");
        var outcome = await remove.RunAsync(request, Actor, Key!, cancellationToken);
        if (!outcome.Succeeded)
            return Refuse(outcome.Refusals);
        return Leaves ? LocalRedirect(To(MyPagesRoutes.Front, ("tehty", "left"))) : ToPeople("removed");
    }

    protected override bool Finds(BodyView view) =>
        (view.Keeps || view.Manages || Leaves) && view.Holders.Any(h => h.Person.Id == PersonId);
}
