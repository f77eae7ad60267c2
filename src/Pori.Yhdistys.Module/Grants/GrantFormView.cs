using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>The page of a grant form, with its calls.</summary>
internal sealed class GrantFormView(CallCards calls, Texts texts) : IContentView
{
    public string ContentType => GrantFormPart.ContentType;

    public string Route => CallsPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var part = item.As<GrantFormPart>();
        var facts = texts.Facts(
            culture,
            ("grants.for_whom", part.ForWhom.Text),
            ("grants.amount", part.Amount.Text),
            ("grants.when", part.When.Text),
            ("grants.decided_by", part.DecidedBy.Text)
        );
        var ofForm = await calls.AllAsync(culture, item.ContentItemId, cancellationToken);
        var model = new GrantFormModel(
            item.DisplayText ?? "",
            part.Summary.Text,
            facts,
            HtmlCleaner.Clean(item.As<HtmlBodyPart>().Html),
            [.. ofForm.OrderBy(c => OrderOf(c.State)).Select(c => c.Card)]
        );
        return new(model) { Description = part.Summary.Text };
    }

    // What one can apply for now stands before what opens later, and that before what has gone.
    private static int OrderOf(CallState state) =>
        state switch
        {
            CallState.Open => 0,
            CallState.Upcoming => 1,
            _ => 2,
        };
}

/// <summary>What the page of a grant form shows.</summary>
internal sealed record GrantFormModel(
    string Title,
    string Summary,
    IReadOnlyList<Fact> Facts,
    string BodyHtml,
    IReadOnlyList<CallCard> Calls
) : ILiquidModel;
