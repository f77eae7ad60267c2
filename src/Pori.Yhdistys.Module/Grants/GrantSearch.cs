using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants;

/// <summary>How a grant call is found.</summary>
internal sealed class GrantCallSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => GrantCallPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<GrantCallPart>();
        var form = await context.NameAsync(part.Form);
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(form, 2)
            .Text(part.ForWhom.Text)
            .Text(HtmlText.From(part.Instructions.Html))
            .Keyword("form", part.Form.ContentItemIds)
            .At("opens", part.OpensAt.Value)
            .At("closes", part.ClosesAt.Value);
        document.DependsOn.AddRange(part.Form.ContentItemIds);
        return document.Store(
            new GrantCallStored(
                part.OpensAt.Value?.ToUnixTimeSeconds(),
                part.ClosesAt.Value?.ToUnixTimeSeconds(),
                part.Continuous.Value,
                form
            )
        );
    }
}

/// <summary>What a list row needs of a call; instants in Unix seconds.</summary>
internal sealed record GrantCallStored(long? Opens, long? Closes, bool Continuous, string Form);

/// <summary>How a grant form is found.</summary>
internal sealed class GrantFormSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => GrantFormPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<GrantFormPart>();
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(part.ForWhom.Text)
            .Text(HtmlText.From(item.As<HtmlBodyPart>().Html))
            .Number("order", (long?)part.Order.Value);
        return document.Store(
            new GrantFormStored(part.ForWhom.Text, part.Amount.Text, part.When.Text, part.DecidedBy.Text)
        );
    }
}

/// <summary>What a list row needs of a grant form.</summary>
internal sealed record GrantFormStored(string ForWhom, string Amount, string When, string DecidedBy);
