using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>The front of one's own pages: what is to be done, by date, then the bodies one acts for.</summary>
internal sealed class MyPagesPage(
    AccountTools tools,
    ICurrentParty parties,
    ClaimReader claims,
    IEnumerable<IMatterSource> sources,
    MandateMails mails
) : MandatePage(tools)
{
    private readonly List<Matter> matters = [];

    /// <summary>Gets whom one acts for, in words.</summary>
    public string Acts { get; private set; } = "";

    /// <summary>Gets what waits for the reader, the nearest day first.</summary>
    public IReadOnlyList<Row> ToDo => RowsOf(MatterGroup.ToDo);

    /// <summary>Gets what goes on.</summary>
    public IReadOnlyList<Row> Running => RowsOf(MatterGroup.Running);

    /// <summary>Gets what is over.</summary>
    public IReadOnlyList<Row> Finished => RowsOf(MatterGroup.Done);

    /// <summary>Gets the bodies, and the associations whose claims wait.</summary>
    public IReadOnlyList<Row> Bodies { get; private set; } = [];

    /// <summary>Gets the work of an officer who looks after mandates.</summary>
    public IReadOnlyList<Row> Work { get; private set; } = [];

    protected override LocalizedRoute Route => MyPagesRoutes.Front;

    protected override string Title => T("mandates.front.title");

    protected override IReadOnlyList<string> Doings => ["claimed", "switched", "left", "succeeds"];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var party = (await parties.GetAsync(HttpContext))!;
        var bodies = await parties.BodiesAsync(HttpContext);
        Acts = party.Body is { } body
            ? T("mandates.front.acts_for", body.Name, mails.RolesText(Culture, body.Roles.Order()))
            : T("mandates.front.acts_self", party.PersonName);
        foreach (var source in sources)
            matters.AddRange(await source.MattersAsync(party, Culture, cancellationToken));
        var waiting = await claims.WaitingOfAsync(Actor, cancellationToken);
        Bodies = [.. bodies.Select(RowOf), .. waiting.Select(RowOf)];
        if (await claims.AllAsync(Actor, cancellationToken) is { } all)
            Work = WorkOf(all.Count(c => c.Claim.State == ClaimState.Waiting));
    }

    private IReadOnlyList<Row> RowsOf(MatterGroup group) =>
        [
            .. matters
                .Where(m => m.Group == group)
                .OrderBy(m => m.DueUtc ?? DateTime.MaxValue)
                .Select(m => new Row(m.Title, m.Url)
                {
                    Meta = m.Status,
                    Side = m.DueUtc is { } due ? mails.Day(Culture, due) : "",
                }),
        ];

    private Row RowOf(PartyBody body) =>
        new(body.Name, To(MandateRoutes.People, ("body", body.Id.ToString("N"))))
        {
            Meta = mails.RolesText(Culture, body.Roles.Order()),
            Summary = T("mandates.front.people"),
        };

    private Row RowOf(ClaimView claim) =>
        new(claim.Body.Name, To(MandateRoutes.Claim))
        {
            Meta = T("mandates.claim.sent_on", mails.Day(Culture, claim.Claim.CreatedUtc)),
            Tag = new Tag(T("mandates.claim_state.Waiting"), "info"),
        };

    private List<Row> WorkOf(int waiting) =>
        [
            new(T("mandates.claims.title"), To(MandateRoutes.Claims))
            {
                Side = Count("mandates.claims.waiting", waiting),
            },
            new(T("mandates.city.title"), To(MandateRoutes.People, ("body", Body.City.ToString("N")))),
        ];
}
