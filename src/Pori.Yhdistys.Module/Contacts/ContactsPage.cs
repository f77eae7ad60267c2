using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Contacts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Contacts;

/// <summary>The contact persons by area, and the coordinator for everything that fits none.</summary>
internal sealed class ContactsPage(ResponsiblePeople people, PageFrame frame, Texts texts) : IPublicPage
{
    private const string Coordinator = "coordinator";
    private static readonly string[] Areas =
    [
        "grants",
        "agreements",
        "premises",
        "events",
        "associations",
        "communication",
    ];

    public static LocalizedRoute Route { get; } =
        new("contacts", ("fi", "/yhteystiedot"), ("sv", "/sv/kontakt"), ("en", "/en/contacts"));

    public async Task<IResult> GetAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var culture = http.GetCulture();
        var all = await people.AllAsync(culture, null, 200, cancellationToken);
        var groups = Areas
            .Select(area => new ContactGroup(
                texts.Get(culture, "contacts.area." + area),
                [.. all.Where(p => p.Areas.Contains(area)).Select(p => p.Card)]
            ))
            .Where(group => group.People.Count > 0);
        var coordinator = all.FirstOrDefault(p => p.Areas.Contains(Coordinator)).Card;
        return new LiquidPage(
            "Contacts__Contacts",
            new ContactsModel([.. groups], coordinator),
            frame.Of(Route.Name, culture, "contacts.page_title")
        );
    }
}

/// <summary>What the contact page shows.</summary>
internal sealed record ContactsModel(IReadOnlyList<ContactGroup> Groups, ContactCard? Coordinator) : ILiquidModel;

/// <summary>The people of one area.</summary>
internal sealed record ContactGroup(string Title, IReadOnlyList<ContactCard> People) : ILiquidModel;
