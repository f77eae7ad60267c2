using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where one chooses whom one acts for.</summary>
internal sealed class SwitchBodyPage(AccountTools tools, CurrentParty parties, MandateMails mails) : MandatePage(tools)
{
    private Party party = null!;
    private IReadOnlyList<PartyBody> bodies = [];

    /// <summary>Gets or sets the body that is chosen; empty for oneself.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Gets oneself and the bodies.</summary>
    public IReadOnlyList<Choice> Options =>
        [
            new("", T("mandates.switch.self", Person.Name), "", party.Body is null),
            .. bodies
                .OrderBy(b => b.Name, StringComparer.OrdinalIgnoreCase)
                .Select(b => new Choice(
                    b.Id.ToString("N"),
                    b.Name,
                    mails.RolesText(Culture, b.Roles.Order()),
                    party.Body?.Id == b.Id
                )),
        ];

    protected override LocalizedRoute Route => MyPagesRoutes.Switch;

    protected override string Title => T("mandates.switch.title");

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        party = (await parties.GetAsync(HttpContext))!;
        bodies = await parties.BodiesAsync(HttpContext);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public IActionResult OnPost()
    {
        var id = Guid.TryParseExact(Chosen, "N", out var parsed) ? parsed : Guid.Empty;
        if (!string.IsNullOrEmpty(Chosen) && bodies.All(b => b.Id != id))
            return Refuse([new("mandates.switch.gone", nameof(Chosen))]);
        parties.Choose(HttpContext, Person.Id, id);
        return LocalRedirect(To(MyPagesRoutes.Front, ("tehty", "switched")));
    }
}
