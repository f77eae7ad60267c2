using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>The page of a hobby: weekly times first, then the exceptions.</summary>
internal sealed class HobbyView(TermLookup terms, Texts texts, PublicLinks links, HobbyRows rows) : IContentView
{
    public string ContentType => HobbyPart.ContentType;

    public string Route => HobbiesPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<HobbyPart>();
        var model = new HobbyModel(item.DisplayText ?? "")
        {
            Organiser = await links.FindAsync(part.Organiser.First, culture),
            Season = Season(part, culture),
            Times = [.. item.Bag("Times").Select(t => TimeOf(t, culture))],
            Exceptions = [.. item.Bag("Exceptions").Select(e => ExceptionOf(e.As<HobbyExceptionPart>(), culture))],
            Price = Price(part, culture),
            Trial = part.Trial.Text,
            Registration = part.Registration.Named(texts.Get(culture, "events.register")),
            Ages = rows.Ages((int?)part.AgeFrom.Value, (int?)part.AgeTo.Value, culture),
            Audience = await terms.NamesAsync(part.Audience, culture),
            Equipment = part.Equipment.Text,
            Languages = texts.Languages(culture, part.Languages.Values),
            Summary = part.Summary.Text,
            DescriptionHtml = HtmlCleaner.Clean(part.Description.Html),
            Place = part.Place.Text,
            Address = part.Address.Text,
            RouteUrl = MapLinks.Route(part.Address.Text),
        };
        return new(model) { Description = part.Summary.Text };
    }

    private string Season(HobbyPart part, string culture) =>
        (part.SeasonStart.Value, part.SeasonEnd.Value) switch
        {
            ({ } from, { } to) => texts.Get(culture, "hobbies.season", Formats.In(culture).Period(from, to)),
            ({ } from, null) => texts.Get(culture, "hobbies.season", Formats.In(culture).From(from)),
            _ => "",
        };

    private string Price(HobbyPart part, string culture)
    {
        var price =
            !part.IsFree.Value && part.Price.Value is { } euros
                ? texts.Get(culture, "hobbies.price_season", Formats.In(culture).Money(euros))
                : texts.Price(culture, part.IsFree.Value, null);
        return PageTexts.WithInfo(price, part.PriceInfo.Text);
    }

    private static HobbyTimeLine TimeOf(ContentItem time, string culture) =>
        new(HobbyRows.TimeText(HobbyTimeStored.From(time), culture), time.As<HobbyTimePart>().Place.Text);

    private string ExceptionOf(HobbyExceptionPart exception, string culture)
    {
        var from = exception.From.Value ?? default;
        var days = Formats.In(culture).Period(from, exception.To.Value is { } to && to >= from ? to : from);
        var key = exception.Kind.Text == "moved" ? "hobbies.exception_moved" : "hobbies.exception_cancelled";
        return exception.Note.Text.Length == 0
            ? texts.Get(culture, key, days)
            : texts.Get(culture, key + "_note", days, exception.Note.Text);
    }
}

/// <summary>What the page of a hobby shows.</summary>
internal sealed record HobbyModel(string Title) : ILiquidModel
{
    public Link? Organiser { get; init; }
    public string Season { get; init; } = "";
    public IReadOnlyList<HobbyTimeLine> Times { get; init; } = [];
    public IReadOnlyList<string> Exceptions { get; init; } = [];
    public string Price { get; init; } = "";
    public string Trial { get; init; } = "";
    public Link? Registration { get; init; }
    public string Ages { get; init; } = "";
    public string Audience { get; init; } = "";
    public string Equipment { get; init; } = "";
    public string Languages { get; init; } = "";
    public string Summary { get; init; } = "";
    public string DescriptionHtml { get; init; } = "";
    public string Place { get; init; } = "";
    public string Address { get; init; } = "";
    public string? RouteUrl { get; init; }
}

/// <summary>A weekly time and its place.</summary>
internal sealed record HobbyTimeLine(string Text, string Place) : ILiquidModel;
