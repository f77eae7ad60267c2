using Pori.Cms.Contents;
using Pori.Cms.Search;

namespace Pori.Yhdistys.Module.Contacts;

/// <summary>How a contact person is found.</summary>
internal sealed class ContactSearch(ListedIn listedIn) : ISearchSource
{
    public string ContentType => ContactPersonPart.ContentType;

    public async ValueTask<SearchDocument?> MapAsync(ContentItem item, SearchMapContext context)
    {
        var part = item.As<ContactPersonPart>();
        var document = await listedIn.BeginAsync(item);
        document.Summary = part.Role.Text;
        return document
            .Text(part.Role.Text, 2)
            .Text(part.Division.Text)
            .Keyword("area", part.Areas.Values)
            .Number("order", (long?)part.Order.Value);
    }
}
