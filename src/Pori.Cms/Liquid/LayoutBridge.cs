using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Liquid.Views;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid;

/// <summary>Lets Razor pages use the theme: the layout around their body, and its components inside.</summary>
public sealed class LayoutBridge
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly PageRenderer pages;
    private readonly LiquidRenderer renderer;
    private readonly ShapeRenderer shapes;

    internal LayoutBridge(PageRenderer pages, LiquidRenderer renderer, ShapeRenderer shapes)
    {
        this.pages = pages;
        this.renderer = renderer;
        this.shapes = shapes;
    }

    /// <summary>Renders the theme's layout around a body; <c>_Layout.cshtml</c> writes the result and nothing else.</summary>
    /// <exception cref="LiquidException">The layout has an error.</exception>
    public async Task<IHtmlContent> LayoutAsync(HttpContext http, PageInfo info, IHtmlContent body)
    {
        using var text = new StringWriter();
        body.WriteTo(text, Encoder);
        return new HtmlString(await pages.LayoutAsync(http, info, text.ToString().AsMemory()));
    }

    /// <summary>Renders a component of the theme, as <c>{% shape %}</c> does.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">The component's name.</param>
    /// <param name="members">What it reads as <c>Model</c>, by PascalCase names.</param>
    /// <exception cref="LiquidException">There is no such component, or it has an error.</exception>
    public async Task<IHtmlContent> ShapeAsync(
        HttpContext http,
        string name,
        IReadOnlyDictionary<string, object?> members
    )
    {
        var context = await renderer.CreateContextAsync(await ScopeAsync(http));
        using var text = new PooledText(context.Budget.Limits.Output);
        var model = Fluid.Values.FluidValue.Create(members.ToDictionary(m => m.Key, m => m.Value), context.Options);
        await shapes.WriteNamedAsync([name], model, text, context);
        return new HtmlString(text.ToString());
    }

    // A Razor page renders many components before its layout; they share what the site gives to every page.
    private static async ValueTask<LiquidScope> ScopeAsync(HttpContext http)
    {
        if (http.Features.Get<RequestScope>() is { } known)
            return known.Scope;
        var info = http.Features.Get<PageInfo>() ?? new PageInfo("", http.GetCulture());
        var scope = await PageRenderer.ScopeAsync(http, info);
        http.Features.Set(new RequestScope(scope));
        return scope;
    }

    private sealed record RequestScope(LiquidScope Scope);
}
