using System.Security.Claims;
using Pori.Cms.Contents;

namespace Pori.Cms.Identity;

/// <summary>Decides who may do what with content: by ViewContent and the like, for securable types also by View_{Type}.</summary>
public sealed class ContentAccess(Permissions permissions, DefinitionStore definitions)
{
    /// <summary>Gets whether a user may read published items of a type.</summary>
    public ValueTask<bool> MayViewAsync(ClaimsPrincipal user, string contentType) =>
        MayAsync(user, "View", contentType);

    /// <summary>Gets whether a user may do a thing (View, Edit, Publish, Delete) with items of a type.</summary>
    public async ValueTask<bool> MayAsync(ClaimsPrincipal user, string verb, string contentType)
    {
        var type = (await definitions.GetAsync()).Type(contentType);
        return await permissions.AllowsAsync(
            user,
            type is { Securable: true } ? $"{verb}_{type.Name}" : $"{verb}Content"
        );
    }
}
