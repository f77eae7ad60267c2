using System.Security.Claims;
using Pori.Cms.Contents;
using Pori.Cms.Identity;

namespace Pori.Cms.Queries;

/// <summary>Leaves out of results what the caller may not see: published items need the right to view their type, drafts to edit it.</summary>
public sealed class VisibleItems(ContentAccess access)
{
    /// <summary>Gets the results without the items that a user may not see; rows and count stay.</summary>
    public async ValueTask<QueryResults> OfAsync(QueryResults results, ClaimsPrincipal user)
    {
        var decided = new Dictionary<(string Type, bool Published), bool>();
        var visible = new List<ContentItem>(results.ContentItems.Count);
        foreach (var item in results.ContentItems)
        {
            if (!decided.TryGetValue((item.ContentType, item.Published), out var may))
                decided[(item.ContentType, item.Published)] = may = await access.MayAsync(
                    user,
                    item.Published ? "View" : "Edit",
                    item.ContentType
                );
            if (may)
                visible.Add(item);
        }
        return results with { ContentItems = visible };
    }
}
