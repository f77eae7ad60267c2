using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>The page of a call: everything a secretary needs to decide and to prepare.</summary>
internal sealed class GrantCallView(PublicLinks links, IResponsiblePeople people, CallDeadlines deadlines, Texts texts)
    : IContentView
{
    public string ContentType => GrantCallPart.ContentType;

    public string Route => CallsPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<GrantCallPart>();
        var format = Formats.In(culture);
        var window = new CallWindow(part.OpensAt.Value, part.ClosesAt.Value, part.Continuous.Value);
        var model = new GrantCallModel(item.DisplayText ?? "", part.Summary.Text)
        {
            Form = await links.FindAsync(part.Form.First, culture),
            State = deadlines.StateOf(window).ToString().ToLowerInvariant(),
            Deadline = deadlines.StripOf(window, culture),
            ForWhom = part.ForWhom.Text,
            Amount = AmountOf(part, format, culture),
            Budget = part.Budget.Value is { } budget ? format.Money(budget) : "",
            Attachments = part.Attachments.Lines,
            Criteria = [.. item.Bag("Criteria").Select(CriterionOf)],
            DecidedBy = part.DecidedBy.Text,
            DecisionExpected = part.DecisionExpected.Text,
            MinutesNeeded = part.MinutesNeeded.Value is { } minutes ? format.Number(minutes, 0) : "",
            InstructionsHtml = HtmlCleaner.Clean(part.Instructions.Html),
            Contact = await people.FindAsync(part.Contact.First, culture),
        };
        return new(model) { Description = part.Summary.Text };
    }

    private static Criterion CriterionOf(ContentItem item)
    {
        var part = item.As<GrantCriterionPart>();
        return new(item.DisplayText ?? "", (int)(part.Weight.Value ?? 0), part.Explanation.Text);
    }

    private string AmountOf(GrantCallPart part, CultureFormat format, string culture) =>
        (part.MinAmount.Value, part.MaxAmount.Value) switch
        {
            (null, null) => "",
            (null, { } most) => texts.Get(culture, "grants.amount_to", format.Money(most)),
            ({ } least, null) => texts.Get(culture, "grants.amount_from", format.Money(least)),
            ({ } least, { } most) when least == most => format.Money(most),
            ({ } least, { } most) => texts.Get(
                culture,
                "grants.amount_between",
                format.Money(least),
                format.Money(most)
            ),
        };
}

/// <summary>What the page of a call shows.</summary>
internal sealed record GrantCallModel(string Title, string Summary) : ILiquidModel
{
    public Link? Form { get; init; }
    public string State { get; init; } = "";
    public Deadline? Deadline { get; init; }
    public string ForWhom { get; init; } = "";
    public string Amount { get; init; } = "";
    public string Budget { get; init; } = "";
    public IReadOnlyList<string> Attachments { get; init; } = [];
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
    public string DecidedBy { get; init; } = "";
    public string DecisionExpected { get; init; } = "";
    public string MinutesNeeded { get; init; } = "";
    public string InstructionsHtml { get; init; } = "";
    public ContactCard? Contact { get; init; }
}

/// <summary>A criterion and its weight.</summary>
internal sealed record Criterion(string Name, int Weight, string Explanation) : ILiquidModel;
