using NodaTime;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Grants.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>Finds calls and makes the cards of lists.</summary>
internal sealed class CallCards(PublicSearch search, CallDeadlines deadlines, Formats formats, Texts texts) : IOpenCalls
{
    private const int Most = 200;

    public async Task<IReadOnlyList<(CallCard Card, CallState State)>> AllAsync(
        string culture,
        string? form,
        CancellationToken cancellationToken
    )
    {
        var query = PageQuery.Of(culture, GrantCallPart.ContentType) with { Sort = new("closes"), Take = Most };
        if (form is not null)
            query = query.Where("form", form);
        var result = await search.SearchAsync(query, cancellationToken);
        return [.. result.Hits.Select(h => Of(h, culture))];
    }

    public async Task<OpenCalls> OpenAsync(string culture, CancellationToken cancellationToken)
    {
        var open = (await AllAsync(culture, null, cancellationToken)).Where(c => c.State == CallState.Open).ToList();
        var next = open.Select(c => c.Card).FirstOrDefault(c => !c.Continuous);
        return new(open.Count, next is null ? null : AsTicket(next));
    }

    private static Ticket AsTicket(CallCard card) =>
        new(card.Title, card.Url)
        {
            Date = card.Date,
            Deadline = card.Deadline,
            Tag = card.Tag,
        };

    private (CallCard Card, CallState State) Of(SearchHit hit, string culture)
    {
        var stored = hit.Read<GrantCallStored>();
        var window = new CallWindow(At(stored.Opens), At(stored.Closes), stored.Continuous);
        var state = deadlines.StateOf(window);
        var card = new CallCard(hit.Title, PublicLinks.Of(hit, culture))
        {
            Date = DateOf(window, state, culture),
            Deadline = deadlines.TextOf(window, culture),
            Form = stored.Form,
            Summary = hit.Summary ?? "",
            Continuous = stored.Continuous,
            Tag = TagOf(window, state, culture),
        };
        return (card, state);
    }

    private DateBlock? DateOf(CallWindow window, CallState state, string culture)
    {
        var shown =
            state == CallState.Upcoming ? window.Opens
            : window.Continuous ? null
            : window.Closes;
        return shown is { } instant ? formats.Block(culture, formats.Local(instant).Date) : null;
    }

    private Tag? TagOf(CallWindow window, CallState state, string culture) =>
        window.IsNear(formats.Now) ? new(texts.Get(culture, "grants.near"), "warn")
        : state == CallState.Open ? new(texts.Get(culture, "grants.state.open"), "ok")
        : null;

    private static Instant? At(long? seconds) => seconds is { } s ? Instant.FromUnixTimeSeconds(s) : null;
}

/// <summary>A call in a list.</summary>
internal sealed record CallCard(string Title, string Url) : ILiquidModel
{
    public DateBlock? Date { get; init; }
    public string Deadline { get; init; } = "";
    public string Form { get; init; } = "";
    public string Summary { get; init; } = "";
    public bool Continuous { get; init; }
    public Tag? Tag { get; init; }
}
