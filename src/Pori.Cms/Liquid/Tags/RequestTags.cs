using System.Text.Encodings.Web;
using Fluid;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Caching;

namespace Pori.Cms.Liquid.Tags;

/// <summary>
/// <c>antiforgerytoken</c> (the page is then one reader's and never stored), <c>form</c>, and Orchard's caching tags, whose work the
/// page cache does for the whole page.
/// </summary>
internal sealed class RequestTags(TimeProvider clock) : ILiquidTags
{
    public void AddTo(LiquidGrammar grammar)
    {
        grammar.Tag("antiforgerytoken", TokenAsync);
        grammar.Block("form", FormAsync);
        grammar.Block("cache", (_, body, writer, _) => body(writer));
        grammar.Tag("cache_dependency", Dependency);
        grammar.Tag(
            "cache_expires_on",
            (arguments, _, context) => Until(arguments.At(0).ToObjectValue() as DateTimeOffset?, context)
        );
        grammar.Tag("cache_expires_after", ExpiresAfter);
        grammar.Tag("cache_expires_sliding", ExpiresAfter);
    }

    private static async ValueTask TokenAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        if (
            context.Scope.Http is not { } http
            || http.RequestServices.GetService<IAntiforgery>() is not { } antiforgery
        )
            return;
        http.GetPageTags().DoNotStore();
        var tokens = antiforgery.GetAndStoreTokens(http);
        await writer.WriteAsync(
            $"<input name=\"{tokens.FormFieldName}\" type=\"hidden\" value=\"{HtmlEncoder.Default.Encode(tokens.RequestToken!)}\" />"
        );
    }

    private static async ValueTask FormAsync(
        FilterArguments arguments,
        Func<TextWriter, ValueTask> body,
        TextWriter writer,
        LiquidContext context
    )
    {
        await writer.WriteAsync("<form");
        foreach (var name in arguments.Names)
            await writer.WriteAsync(
                $" {AttributeName.From(name)}=\"{HtmlEncoder.Default.Encode(arguments[name].ToStringValue())}\""
            );
        await writer.WriteAsync(">");
        await body(writer);
        if (string.Equals(arguments["method"].ToStringValue(), "post", StringComparison.OrdinalIgnoreCase))
            await TokenAsync(arguments, writer, context);
        await writer.WriteAsync("</form>");
    }

    // alias:x and the like are followed by what the page shows already; contentitemid:x and type names are tags.
    private static ValueTask Dependency(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var name = arguments.At(0).ToStringValue();
        const string prefix = "contentitemid:";
        if (name.Length > 0)
            context
                .Scope.Http?.GetPageTags()
                .Add(name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name);
        return ValueTask.CompletedTask;
    }

    private ValueTask ExpiresAfter(FilterArguments arguments, TextWriter writer, LiquidContext context) =>
        TimeSpan.TryParse(
            arguments.At(0).ToStringValue(),
            System.Globalization.CultureInfo.InvariantCulture,
            out var time
        )
            ? Until(clock.GetUtcNow() + time, context)
            : ValueTask.CompletedTask;

    private static ValueTask Until(DateTimeOffset? instant, LiquidContext context)
    {
        if (instant is { } until)
            context.Scope.Http?.GetPageTags().HoldsUntil(until);
        return ValueTask.CompletedTask;
    }
}
