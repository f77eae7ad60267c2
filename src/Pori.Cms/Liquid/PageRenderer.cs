using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Liquid.Views;

namespace Pori.Cms.Liquid;

/// <summary>Writes pages: a view with its model, inside the theme's <c>Layout</c>. It sets no cookies.</summary>
public sealed class PageRenderer
{
    private const string Layout = "Layout";
    private readonly LiquidRenderer renderer;
    private readonly ViewFinder views;

    internal PageRenderer(LiquidRenderer renderer, ViewFinder views)
    {
        this.renderer = renderer;
        this.views = views;
    }

    /// <summary>Renders a page and writes it as the answer.</summary>
    /// <exception cref="LiquidException">No view of the page exists, or a view has an error; nothing was written then.</exception>
    public async Task WriteAsync(HttpContext http, LiquidPage page)
    {
        var scope = await ScopeAsync(http, page.Info) with { Model = page.Model };
        var context = await renderer.CreateContextAsync(scope);
        context.Page.Title.Add(page.Info.Title);
        using var body = new PooledText(context.Budget.Limits.Output);
        await WriteViewAsync(page.Views, context, body);
        context.Page.Body = body.Written;
        using var whole = new PooledText(context.Budget.Limits.Output);
        if (await views.FindAsync([Layout], component: false, context) is { } layout)
            await ShapeRenderer.WriteAsync(layout, context.GetValue("Model"), whole, context);
        else
            whole.Write(body.Written.Span);
        await WriteAsync(http, page.Status, page.Info.Culture, whole.Written);
    }

    /// <summary>Renders HTML of another maker, such as a Razor page, inside the layout.</summary>
    /// <returns>The whole page.</returns>
    /// <exception cref="LiquidException">The layout has an error.</exception>
    internal async Task<string> LayoutAsync(HttpContext http, PageInfo info, ReadOnlyMemory<char> body)
    {
        var context = await renderer.CreateContextAsync(await ScopeAsync(http, info));
        context.Page.Title.Add(info.Title);
        context.Page.Body = body;
        using var whole = new PooledText(context.Budget.Limits.Output);
        if (await views.FindAsync([Layout], component: false, context) is not { } layout)
            return body.ToString();
        await ShapeRenderer.WriteAsync(layout, context.GetValue("Model"), whole, context);
        return whole.ToString();
    }

    /// <summary>Gets what a page's templates see besides their model.</summary>
    internal static async ValueTask<LiquidScope> ScopeAsync(HttpContext http, PageInfo info)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var source in http.RequestServices.GetServices<IPageGlobals>())
        {
            foreach (var (name, value) in await source.GetAsync(http, info))
                all[name] = value;
        }
        return new LiquidScope(info.Culture)
        {
            Http = http,
            Encoding = LiquidEncoding.Page,
            Globals = all,
        };
    }

    private async ValueTask WriteViewAsync(IReadOnlyList<string> names, LiquidContext context, PooledText writer)
    {
        var view =
            await views.FindAsync(names, component: false, context)
            ?? throw new LiquidException($"There is no view of the names {string.Join(", ", names)}.");
        await ShapeRenderer.WriteAsync(view, context.GetValue("Model"), writer, context);
    }

    private static async Task WriteAsync(HttpContext http, int status, string culture, ReadOnlyMemory<char> html)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentLanguage = culture;
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(html.Span, bytes);
            http.Response.ContentLength = length;
            // The server drops the body of a HEAD; entity tag and length are made from it.
            await http.Response.Body.WriteAsync(bytes.AsMemory(0, length), http.RequestAborted);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
