using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pori.Cms.Identity;

/// <summary>Where people go who may not come to an address yet.</summary>
public sealed class SessionHandlerOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "Session";

    /// <summary>Gets or sets the address of signing in, from which one comes back to the address that was asked; null answers 401.</summary>
    public Func<HttpContext, string?> SignIn { get; set; } = _ => null;

    /// <summary>Gets or sets the address where staff set up their second factor; null answers 403.</summary>
    public Func<HttpContext, string?> SecondFactor { get; set; } = _ => null;
}

/// <summary>
/// Knows people by the session whose id their browser sends. The framework's cookie handler keeps the id of a session that a browser
/// has already when somebody signs in anew, so sessions are begun and ended by <see cref="BrowserSessions"/> instead.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<SessionHandlerOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    SessionReader reader
) : AuthenticationHandler<SessionHandlerOptions>(options, logger, encoder)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SessionCookie.Read(Context) is not { } id)
            return AuthenticateResult.NoResult();
        return await reader.ReadAsync(id, Context.RequestAborted) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, SessionHandlerOptions.Scheme))
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        SendAsync(Options.SignIn(Context), StatusCodes.Status401Unauthorized);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        SendAsync(
            Context.User.HasClaim(c => c.Type == AccountClaims.NeedsSecondFactor)
                ? Options.SecondFactor(Context)
                : null,
            StatusCodes.Status403Forbidden
        );

    private Task SendAsync(string? address, int status)
    {
        if (address is null)
            Response.StatusCode = status;
        else
            Response.Redirect(address);
        return Task.CompletedTask;
    }
}
