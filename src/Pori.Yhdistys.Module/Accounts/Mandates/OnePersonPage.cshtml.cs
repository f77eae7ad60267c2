using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where a keeper changes what somebody may do.</summary>
internal sealed class OnePersonPage(AccountTools tools, BodyReader reader, MandateMails mails, ChangeRoles change)
    : BodyPage(tools, reader, mails)
{
    /// <summary>Gets or sets whose roles they are, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public string? PersonId { get; set; }

    /// <summary>Gets or sets the roles that are ticked.</summary>
    [BindProperty]
    public string[] Roles { get; set; } = [];

    /// <summary>Gets or sets the last day that was typed.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary>Gets who it is.</summary>
    public Holder Holder => View.Holders.First(h => h.Person.Id == PersonId);

    public IReadOnlyList<Choice> Options => ChoicesOf(RoleSet.Of(View.Body.Kind), RoleSet.Read(Roles));

    public string RemoveUrl => To(MandateRoutes.Remove, RouteValues);

    protected override LocalizedRoute Route => MandateRoutes.OnePerson;

    protected override (string Name, string? Value)[] RouteValues => [BodyValue, ("person", PersonId)];

    protected override string Title => T("mandates.person.page_title");

    public void OnGet()
    {
        Roles = [.. Holder.Mandates.Select(m => m.Role.ToString()).Distinct()];
        Until = WriteUntil(Holder.Mandates.Min(m => m.UntilUtc));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ReadsUntil(Until, out var until))
            return Refuse([new("mandates.until.unreadable", nameof(Until))]);
        var request = new ChangeRolesRequest(BodyId, PersonId!, RoleSet.Read(Roles), until);
        var outcome = await change.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded ? ToPeople("changed") : Refuse(Fields.Of(outcome.Refusals));
    }

    protected override bool Finds(BodyView view) => view.Holders.Any(h => h.Person.Id == PersonId);
}
