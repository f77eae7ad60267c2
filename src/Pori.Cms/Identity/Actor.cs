using System.Security.Claims;

namespace Pori.Cms.Identity;

/// <summary>Who does something: a person who has signed in, somebody who has not, or the system itself. Use cases authorise by it.</summary>
/// <param name="Id">The user's id; empty for who has not signed in and for the system.</param>
/// <param name="Principal">The roles and claims that permissions are asked of.</param>
/// <param name="Name">The name for people to read, such as in a history.</param>
public sealed record Actor(string Id, ClaimsPrincipal Principal, string Name)
{
    /// <summary>Gets somebody who has not signed in.</summary>
    public static Actor Anonymous { get; } = new("", new ClaimsPrincipal(new ClaimsIdentity()), "");

    /// <summary>Gets whether it is a job of the system, which may do what its use case does.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>Gets whether it is a person who has signed in.</summary>
    public bool IsPerson => Id.Length > 0;

    /// <summary>Makes the actor of a request.</summary>
    public static Actor Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && principal.FindFirst(ClaimTypes.NameIdentifier) is { } id
            ? new(id.Value, principal, principal.FindFirst(AccountClaims.DisplayName)?.Value ?? "")
            : Anonymous;

    /// <summary>Makes the actor of a job.</summary>
    /// <param name="name">The job's name, such as reminders.</param>
    public static Actor System(string name) =>
        new("", new ClaimsPrincipal(new ClaimsIdentity()), name) { IsSystem = true };
}
