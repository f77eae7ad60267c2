using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Contacts;

/// <inheritdoc cref="IResponsiblePeople" />
internal sealed class ResponsiblePeople(PublishedContent content, PublicSearch search, PublicLinks links, Texts texts)
    : IResponsiblePeople
{
    public async ValueTask<ContactCard?> FindAsync(string? contentItemId, string culture) =>
        contentItemId is not null && await content.GetAsync(contentItemId) is { } item
            ? await CardAsync(item, culture)
            : null;

    public async Task<ContactCard?> OfAreaAsync(string area, string culture, CancellationToken cancellationToken) =>
        await AllAsync(culture, area, 1, cancellationToken) is [var first, ..] ? first.Card : null;

    /// <summary>Gets the people in the order editors gave them, all or those of one area.</summary>
    public async Task<IReadOnlyList<(ContactCard Card, IReadOnlyList<string> Areas)>> AllAsync(
        string culture,
        string? area,
        int most,
        CancellationToken cancellationToken
    )
    {
        var query = PageQuery.Of(culture, ContactPersonPart.ContentType) with { Sort = new("order"), Take = most };
        if (area is not null)
            query = query.Where("area", area);
        var people = new List<(ContactCard, IReadOnlyList<string>)>();
        foreach (var hit in (await search.SearchAsync(query, cancellationToken)).Hits)
        {
            if (await content.GetAsync(hit.ContentItemId) is { } item)
                people.Add((await CardAsync(item, culture), item.As<ContactPersonPart>().Areas.Values));
        }
        return people;
    }

    /// <summary>Makes the card of a person.</summary>
    public async ValueTask<ContactCard> CardAsync(ContentItem item, string culture)
    {
        var part = item.As<ContactPersonPart>();
        return new(item.DisplayText ?? "", await links.UrlAsync(item, culture))
        {
            Role = part.Role.Text,
            Division = part.Division.Text,
            Email = part.Email.Text,
            Phone = part.Phone.Text.Length > 0 ? Formats.In(culture).Phone(part.Phone.Text) : "",
            PhoneUrl = PhoneLink.Url(part.Phone.Text),
            Hours = part.Hours.Text,
            Areas = string.Join(", ", part.Areas.Values.Select(a => texts.Find(culture, "contacts.area." + a) ?? a)),
            Substitute = await links.FindAsync(part.Substitute.First, culture),
        };
    }
}
