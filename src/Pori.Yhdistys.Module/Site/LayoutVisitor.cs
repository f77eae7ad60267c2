using Microsoft.AspNetCore.Http;
using Pori.Cms.Caching;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Site;

/// <summary>What the layout shows to who has signed in: their name, whom they act for, and the ways to their own pages.</summary>
internal sealed class LayoutVisitor(ICurrentParty parties, Routes routes) : IPageGlobals
{
    public async ValueTask<IReadOnlyDictionary<string, object?>> GetAsync(HttpContext http, PageInfo info)
    {
        if (await parties.GetAsync(http) is not { } party)
            return new Dictionary<string, object?>();
        http.GetPageTags().DoNotStore();
        var choices = await parties.BodiesAsync(http);
        return new Dictionary<string, object?>
        {
            ["Visitor"] = new LayoutPerson(
                party.PersonName,
                routes.Url(AccountRoutes.Account.Name, info.Culture),
                routes.Url(AccountRoutes.SignOut.Name, info.Culture)
            )
            {
                Acts = choices.Count > 0 ? party.Body?.Name ?? party.PersonName : "",
                SwitchUrl = routes.Url(MyPagesRoutes.Switch.Name, info.Culture),
                MyPagesUrl = routes.Url(MyPagesRoutes.Front.Name, info.Culture),
            },
        };
    }
}
