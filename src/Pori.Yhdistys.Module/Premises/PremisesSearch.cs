using Pori.Cms.Contents;
using Pori.Cms.Search;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Premises;

/// <summary>How premises are found: by words, kind, place, size and accessibility.</summary>
internal sealed class PremisesSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => PremisesPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<PremisesPart>();
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Summary.Text;
        document
            .Text(part.Summary.Text, 2)
            .Text(HtmlText.From(part.Description.Html))
            .Text(part.Address.Text)
            .Text(part.Equipment.Text)
            .Keyword("kind", part.Kind.Text)
            .Keyword("district", await context.SlugsWithAncestorsAsync(part.District))
            .Keyword("accessible", part.Accessible.Value ? "1" : null)
            .Number("capacity", (long?)part.Capacity.Value);
        return document.Store(
            new PremisesStored(
                part.Kind.Text,
                part.Address.Text,
                (int?)part.Capacity.Value,
                part.PriceAssociations.Text,
                part.Accessible.Value
            )
        );
    }
}

/// <summary>What a list row needs of premises besides title and summary; capacity in persons.</summary>
internal sealed record PremisesStored(string Kind, string Address, int? Capacity, string Price, bool Accessible);
