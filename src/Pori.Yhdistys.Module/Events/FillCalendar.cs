using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Events.Contracts;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Fills the demo's calendar with invented events up to the wanted number.</summary>
internal sealed class FillCalendar(
    IUnitOfWork work,
    ContentSeeder seeder,
    TermLookup terms,
    IEnumerable<IOrganisers> organisers,
    DefinitionStore definitions
) : IDemoFill
{
    private const int MostOrganisers = 2000;

    public string Name => "events";

    public int Order => 2;

    public async Task<int> FillAsync(JsonObject words, IProgress<int> done, CancellationToken cancellationToken)
    {
        if (
            (await definitions.GetAsync()).Type(CityEventPart.ContentType) is null
            || words.Deserialize<CalendarWords>(CmsJson.Options) is not { Events: > 0 } lists
        )
            return 0;
        var byHand = await work.ReadAsync(
            db =>
                db.ContentItems.CountAsync(
                    i => i.ContentType == CityEventPart.ContentType && i.Published && i.Author != SeededItems.Author,
                    cancellationToken
                ),
            cancellationToken
        );
        var maker = new EventMaker(
            lists,
            new TermIds(await terms.OfAliasAsync("event-categories")),
            new TermIds(await terms.OfAliasAsync("audiences")),
            new TermIds(await terms.OfAliasAsync("parts-of-town")),
            await OrganisersAsync(cancellationToken)
        );
        return await seeder.AddMissingAsync(maker.Make(lists.Events - byHand), done, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> OrganisersAsync(CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        foreach (var some in organisers)
            ids.AddRange(await some.IdsAsync(MostOrganisers, cancellationToken));
        return ids;
    }
}

/// <summary>The word lists of the calendar; dates are ISO days, prices cents.</summary>
internal sealed record CalendarWords(
    ulong Seed,
    int Events,
    string EventsFrom,
    string EventsTo,
    List<VenueWord> Venues,
    List<EventKindWord> EventKinds,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<int> PricesInCents
);

/// <summary>A place: its name, the form that says where, its address, the slug of its part of town.</summary>
internal sealed record VenueWord(string Name, string In, string Address, string District);

/// <summary>A kind of event: title, what happens, slugs of category and audience, how many in a hundred are free, how long it lasts.</summary>
internal sealed record EventKindWord(
    string Title,
    string Text,
    string Category,
    string Audience,
    int FreePercent,
    int Minutes
);
