using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Where one finds one's association, by a search step of its own, and says that one acts for it.</summary>
internal sealed class ClaimAssociationPage(AccountTools tools, IAssociationRegister register, ClaimAssociation claim)
    : MandatePage(tools)
{
    private const int LongestSearch = 200;

    /// <summary>Gets or sets what is searched.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>Gets or sets the association that was chosen from what was found.</summary>
    [BindProperty(SupportsGet = true, Name = "yhdistys")]
    public string? AssociationId { get; set; }

    /// <summary>Gets or sets the position that the person says they have.</summary>
    [BindProperty]
    public string? Position { get; set; }

    /// <summary>Gets or sets what the person adds.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Gets the association that was chosen, or null.</summary>
    public RegisteredAssociation? Association { get; private set; }

    /// <summary>Gets what was found.</summary>
    public IReadOnlyList<Row> Found { get; private set; } = [];

    public string SearchUrl => To(MandateRoutes.Claim);

    protected override LocalizedRoute Route => MandateRoutes.Claim;

    protected override string Title => T("mandates.claim.title");

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        if (AssociationId is { Length: > 0 and < 50 } id && await register.FindAsync(id) is { IsActive: true } found)
            Association = found;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Association is not null || Q is not { Length: > 0 and <= LongestSearch } text)
            return;
        var found = await register.SearchAsync(text, Culture, cancellationToken);
        Found =
        [
            .. found.Select(a => new Row(a.Name, To(MandateRoutes.Claim, ("yhdistys", a.Id)))
            {
                Meta = a.RegisterNumber.Length > 0 ? T("mandates.claim.register_number", a.RegisterNumber) : "",
            }),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = new ClaimRequest(AssociationId ?? "", Position ?? "", Text ?? "");
        var outcome = await claim.RunAsync(request, Actor, Key!, cancellationToken);
        return outcome.Succeeded
            ? LocalRedirect(To(MyPagesRoutes.Front, ("tehty", "claimed")))
            : Refuse(outcome.Refusals);
    }
}
