using System.Collections.Frozen;
using System.Security.Claims;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Caching;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Globals;

/// <summary><c>User</c>: who asks.</summary>
internal sealed class UserGlobal : ILiquidGlobal
{
    public string Name => "User";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        new ModelValue(new UserModel(scope.Http?.User ?? new ClaimsPrincipal(new ClaimsIdentity())));
}

/// <summary>A user as templates read it: a name and whether they have signed in.</summary>
internal sealed class UserModel(ClaimsPrincipal principal) : ILiquidModel
{
    public IdentityModel Identity { get; } =
        new(principal.Identity?.Name, principal.Identity?.IsAuthenticated ?? false);

    /// <summary>Gets the principal, for filters; it is a field's value in no template.</summary>
    internal ClaimsPrincipal Principal => principal;

    internal sealed record IdentityModel(string? Name, bool IsAuthenticated) : ILiquidModel;
}

/// <summary><c>Request</c>: what was asked, without cookies and credentials.</summary>
internal sealed class RequestGlobal : ILiquidGlobal
{
    private static readonly FrozenSet<string> Secret = FrozenSet.ToFrozenSet(
        ["Cookie", "Authorization", "Proxy-Authorization", "X-XSRF-TOKEN", "RequestVerificationToken"],
        StringComparer.OrdinalIgnoreCase
    );

    public string Name => "Request";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        scope.Http is null ? NilValue.Instance : Of(scope.Http);

    public static FluidValue Of(HttpContext http) =>
        new LookupValue((name, context) => new ValueTask<FluidValue>(Member(http, name)));

    private static FluidValue Member(HttpContext http, string name) =>
        name switch
        {
            "Method" => new StringValue(http.Request.Method),
            "Path" => new StringValue(http.Request.Path.Value),
            "PathBase" => new StringValue(http.Request.PathBase.Value),
            "Scheme" => new StringValue(http.Request.Scheme),
            "Host" => new StringValue(http.Request.Host.Value),
            "IsHttps" => BooleanValue.Create(http.Request.IsHttps),
            "QueryString" => new StringValue(http.Request.QueryString.Value),
            "Query" => new LookupValue((key, _) => new ValueTask<FluidValue>(Values(http.Request.Query[key]))),
            "Headers" => new LookupValue((key, _) => new ValueTask<FluidValue>(Header(http, key))),
            _ => NilValue.Instance,
        };

    // The stored answer is the same for all headers, so one that shows a header is not stored.
    private static FluidValue Header(HttpContext http, string name)
    {
        if (Secret.Contains(name))
            return NilValue.Instance;
        http.GetPageTags().DoNotStore();
        return Values(http.Request.Headers[name]);
    }

    private static FluidValue Values(Microsoft.Extensions.Primitives.StringValues values) =>
        values.Count switch
        {
            0 => NilValue.Instance,
            1 => new StringValue(values[0]),
            _ => new ArrayValue([.. values.Select(v => new StringValue(v))]),
        };
}

/// <summary><c>HttpContext</c>: the way to Request and User, nothing else.</summary>
internal sealed class HttpContextGlobal : ILiquidGlobal
{
    public string Name => "HttpContext";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        scope.Http is null
            ? NilValue.Instance
            : new LookupValue(
                (name, context) =>
                    name is "Request" or "User"
                        ? context.Globals.GetValueAsync(name, context)
                        : new ValueTask<FluidValue>(NilValue.Instance)
            );
}
