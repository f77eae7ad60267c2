using System.Text.Json;
using NodaTime;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Grants.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>Finds calls and makes the cards of lists.</summary>
internal sealed class CallCards(PublicSearch search, Formats formats, Texts texts) : IOpenCalls
{
    private const int Most = 200;

    public async Task<IReadOnlyList<(CallCard Card, CallState State)>> AllAsync(
        string culture,
        string? form,
        CancellationToken cancellationToken
    )
    {
        var keywords = new Dictionary<string, IReadOnlyList<string>>
        {
            ["type"] = [GrantCallPart.ContentType],
            [ListedIn.Field] = [culture],
        };
        if (form is not null)
            keywords["form"] = [form];
        var query = new SearchQuery
        {
            Culture = culture,
            Keywords = keywords,
            Sort = new("closes"),
            Take = Most,
        };
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
        var stored = JsonSerializer.Deserialize<GrantCallStored>(hit.Stored)!;
        var window = new CallWindow(At(stored.Opens), At(stored.Closes), stored.Continuous);
        var state = window.StateAt(formats.Now);
        var card = new CallCard(hit.Title, PublicLinks.Of(hit, culture))
        {
            Date = DateOf(window, state, culture),
            Deadline = DeadlineOf(window, state, culture),
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

    private string DeadlineOf(CallWindow window, CallState state, string culture)
    {
        var format = Formats.In(culture);
        return state switch
        {
            CallState.Upcoming => texts.Get(culture, "grants.opens_at", format.Moment(Local(window.Opens!.Value))),
            CallState.Open when window.Continuous || window.Closes is null => texts.Get(culture, "grants.continuous"),
            CallState.Open => texts.Get(culture, "grants.closes_at", format.Moment(Local(window.Closes!.Value))),
            _ => texts.Get(culture, "grants.closed_at", format.Moment(Local(window.Closes!.Value))),
        };
    }

    private Tag? TagOf(CallWindow window, CallState state, string culture) =>
        window.IsNear(formats.Now) ? new(texts.Get(culture, "grants.near"), "warn")
        : state == CallState.Open ? new(texts.Get(culture, "grants.state.open"), "ok")
        : null;

    private LocalDateTime Local(Instant instant) => formats.Local(instant).LocalDateTime;

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
