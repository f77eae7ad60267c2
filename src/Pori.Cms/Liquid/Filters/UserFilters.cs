using System.Security.Claims;
using Fluid;
using Fluid.Values;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Caching;
using Pori.Cms.Identity;
using Pori.Cms.Liquid.Globals;
using Pori.Cms.Storage;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Users and what they may do. What depends on the reader is never stored for others.</summary>
internal sealed class UserFilters(Permissions permissions, IUnitOfWork work) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("has_permission", HasPermissionAsync);
        filters.AddFilter(
            "is_in_role",
            (input, arguments, context) => Of(input, context, u => u.IsInRole(Text(arguments, 0)))
        );
        filters.AddFilter("has_claim", HasClaim);
        filters.AddFilter("user_id", (input, _, context) => ClaimOf(input, context, ClaimTypes.NameIdentifier));
        filters.AddFilter("user_email", (input, _, context) => ClaimOf(input, context, ClaimTypes.Email));
        filters.AddFilter("users_by_id", UsersByIdAsync);
    }

    private async ValueTask<FluidValue> HasPermissionAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        if (PrincipalOf(input, context) is not { } user)
            return BooleanValue.False;
        return BooleanValue.Create(await permissions.AllowsAsync(user, Text(arguments, 0)));
    }

    private static ValueTask<FluidValue> HasClaim(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) => Of(input, context, user => user.HasClaim(Text(arguments, 0), Text(arguments, 1)));

    // Names only: addresses of people never reach a page by way of a template.
    private async ValueTask<FluidValue> UsersByIdAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var liquid = LiquidContext.Of(context);
        var ids = Values.TextsOf(input, context).ToList();
        liquid.Budget.CountLookup();
        var names = await work.ReadAsync(db =>
            db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.UserName)
        );
        var users = ids.Where(names.ContainsKey).Select(id => new ModelValue(new NamedUser(id, names[id]))).ToList();
        return input is ArrayValue ? new ArrayValue(users)
            : users.Count > 0 ? users[0]
            : NilValue.Instance;
    }

    private static ValueTask<FluidValue> ClaimOf(FluidValue input, TemplateContext context, string type) =>
        PrincipalOf(input, context)?.FindFirst(type)?.Value is { } value ? new StringValue(value) : NilValue.Instance;

    private static ValueTask<FluidValue> Of(
        FluidValue input,
        TemplateContext context,
        Func<ClaimsPrincipal, bool> holds
    ) => BooleanValue.Create(PrincipalOf(input, context) is { } user && holds(user));

    private static ClaimsPrincipal? PrincipalOf(FluidValue input, TemplateContext context)
    {
        var principal = (input.ToObjectValue() as UserModel)?.Principal;
        if (principal?.Identity is { IsAuthenticated: true })
            LiquidContext.Of(context).Scope.Http?.GetPageTags().DoNotStore();
        return principal;
    }

    private static string Text(FilterArguments arguments, int index) => arguments.At(index).ToStringValue();

    private sealed record NamedUser(string UserId, string? UserName) : ILiquidModel;
}
