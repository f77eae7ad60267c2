using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Api;

/// <summary>
/// The answer to a caller without the permission, as Orchard gives it: 401 to whom nobody knows, 403 to who has signed in, both
/// without a body.
/// </summary>
public static class ApiRefusal
{
    /// <summary>Makes the answer for the caller of a request.</summary>
    public static IResult For(HttpContext http)
    {
        if (http.User.Identity is { IsAuthenticated: true })
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
    }
}
