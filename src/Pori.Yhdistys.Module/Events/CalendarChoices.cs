using Pori.Cms.Localization;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The choices of the calendar that are no facets: days, organiser and order.</summary>
internal sealed class CalendarChoices(PublicLinks links, Texts texts)
{
    public const string SortName = "jarjestys";
    public const string OrganiserName = "jarjestaja";

    private static readonly (string Value, string Key, SearchSort Sort)[] Orders =
    [
        ("", "events.sort.time", new("start")),
        ("uusimmat", "events.sort.newest", new("published", Descending: true)),
        ("nimi", "events.sort.name", SearchSort.Name),
        ("osuvuus", "events.sort.relevance", SearchSort.Relevance),
    ];

    /// <summary>Gets the order that an address asks for; how well words match counts only when there are words.</summary>
    public static SearchSort SortOf(ListAddress address) => OrderOf(address).Sort;

    /// <summary>Gets the orders to choose from.</summary>
    public IReadOnlyList<Link> Sorts(ListAddress address, string culture) =>
        [
            .. Orders
                .Where(o => o.Sort != SearchSort.Relevance || address.Text.Length > 0)
                .Select(o => new Link(
                    texts.Get(culture, o.Key),
                    o.Value.Length == 0 ? address.With(SortName) : address.With(SortName, o.Value)
                )
                {
                    Current = OrderOf(address).Value == o.Value,
                }),
        ];

    /// <summary>Gets the links to the usual days; the one in force leads back to all days.</summary>
    public IReadOnlyList<Link> Presets(ListAddress address, TypedDays typed, string culture)
    {
        var others = address.Except(When.FromName, When.ToName);
        var current = When.PresetOf(address, typed);
        return
        [
            .. When.Presets.Select(preset => new Link(
                texts.Get(culture, "events.preset." + preset),
                preset == current ? others.With(When.PresetName) : others.With(When.PresetName, preset)
            )
            {
                Current = preset == current,
            }),
        ];
    }

    /// <summary>Gets the days and the organiser in force as choices that can be taken back.</summary>
    public async Task<IReadOnlyList<Chosen>> ChosenAsync(ListAddress address, TypedDays typed, string culture)
    {
        var chosen = new List<Chosen>();
        if (When.PresetOf(address, typed) is { } preset)
            Add(texts.Get(culture, "events.preset." + preset), When.PresetName);
        if (typed.From.Day is { } from)
            Add(texts.Get(culture, "events.chosen_from", Formats.In(culture).Date(from)), When.FromName);
        if (typed.To.Day is { } to)
            Add(texts.Get(culture, "events.chosen_to", Formats.In(culture).Date(to)), When.ToName);
        foreach (var id in address.All(OrganiserName))
        {
            if (await links.FindAsync(id, culture) is { } organiser)
                Add(texts.Get(culture, "events.chosen_organiser", organiser.Text), OrganiserName);
        }
        return chosen;

        void Add(string text, string name) => chosen.Add(texts.Chosen(culture, text, address.With(name)));
    }

    /// <summary>Gets the errors of the typed days, for their fields.</summary>
    public IReadOnlyList<FormError> Errors(TypedDays typed, string culture) =>
        [
            .. new[] { (Name: When.FromName, Day: typed.From), (Name: When.ToName, Day: typed.To) }
                .Where(f => f.Day.Problem is not null)
                .Select(f => new FormError(f.Name, texts.Get(culture, f.Day.Problem!))),
        ];

    private static (string Value, string Key, SearchSort Sort) OrderOf(ListAddress address) =>
        Orders.FirstOrDefault(o =>
            o.Value == address.One(SortName) && (o.Sort != SearchSort.Relevance || address.Text.Length > 0)
        )
            is { Key: not null } order
            ? order
            : Orders[0];
}
