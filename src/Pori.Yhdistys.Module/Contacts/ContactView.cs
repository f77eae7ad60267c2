using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Contacts;

/// <summary>The page of a contact person.</summary>
internal sealed class ContactView(ResponsiblePeople people) : IContentView
{
    public string ContentType => ContactPersonPart.ContentType;

    public string Route => ContactsPage.Route.Name;

    public async Task<ContentView> BuildAsync(ContentItem item, string culture, CancellationToken cancellationToken)
    {
        var card = await people.CardAsync(item, culture);
        return new(card with { BodyHtml = HtmlCleaner.Clean(item.As<HtmlBodyPart>().Html) })
        {
            Description = card.Role,
        };
    }
}
