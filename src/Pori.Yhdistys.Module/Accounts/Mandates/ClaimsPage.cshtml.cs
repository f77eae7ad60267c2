using Microsoft.AspNetCore.Mvc;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The claims of associations, for officers who look after mandates.</summary>
internal sealed class ClaimsPage(AccountTools tools, ClaimReader claims, MandateMails mails) : MandatePage(tools)
{
    /// <summary>Gets the claims that wait, the oldest first.</summary>
    public IReadOnlyList<Row> Waiting { get; private set; } = [];

    /// <summary>Gets claims that were decided.</summary>
    public IReadOnlyList<Row> Decided { get; private set; } = [];

    protected override LocalizedRoute Route => MandateRoutes.Claims;

    protected override string Title => T("mandates.claims.title");

    protected override IReadOnlyList<string> Doings => ["approved", "refused"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await claims.AllAsync(Actor, cancellationToken) is not { } all)
            return NotFound();
        Waiting = [.. all.Where(c => c.Claim.State == ClaimState.Waiting).Select(RowOf)];
        Decided =
        [
            .. all.Where(c => c.Claim.State != ClaimState.Waiting)
                .OrderByDescending(c => c.Claim.DecidedUtc)
                .Select(RowOf),
        ];
        return Page();
    }

    private Row RowOf(ClaimView view) =>
        new(view.Body.Name, To(MandateRoutes.Decide, ("claim", view.Claim.Id.ToString("N"))))
        {
            Meta = T("mandates.claims.by", view.Person?.Name ?? "", view.Claim.Position),
            Side = mails.Day(Culture, view.Claim.CreatedUtc),
            Tag = new Tag(T($"mandates.claim_state.{view.Claim.State}"), TintOf(view.Claim.State)),
        };

    private static string TintOf(ClaimState state) => state == ClaimState.Waiting ? "info" : "plain";
}
