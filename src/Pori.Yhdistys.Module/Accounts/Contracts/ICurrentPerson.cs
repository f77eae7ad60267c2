using System.Security.Claims;
using Pori.Cms.Identity;

namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>Represents who asks, for slices that show or do things for a person.</summary>
public interface ICurrentPerson
{
    /// <summary>Gets the person who has signed in, or null.</summary>
    Person? Person { get; }

    /// <summary>Gets the actor that use cases take; <see cref="Cms.Identity.Actor.Anonymous"/> when nobody has signed in.</summary>
    Actor Actor { get; }
}

/// <summary>A person who has signed in.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Name">The name for people to read.</param>
/// <param name="Email">The address, which is confirmed.</param>
public sealed record Person(string Id, string Name, string Email)
{
    /// <summary>Gets the language of the person's mails, or null for the site's default.</summary>
    public string? Culture { get; init; }

    /// <summary>Gets the roles in force; staff have none until they have shown a second factor.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Gets whether a strong electronic identification was shown in this session.</summary>
    public bool IsStronglyIdentified { get; init; }

    /// <summary>Makes the person of a request, or null when nobody has signed in.</summary>
    public static Person? Of(ClaimsPrincipal user)
    {
        var actor = Actor.Of(user);
        if (!actor.IsPerson)
            return null;
        return new(actor.Id, actor.Name, user.FindFirst(ClaimTypes.Email)?.Value ?? "")
        {
            Culture = user.FindFirst(AccountClaims.Culture)?.Value,
            Roles = [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)],
            IsStronglyIdentified = user.HasClaim(claim => claim.Type == AccountClaims.Strong),
        };
    }
}
