using Fluid;
using Pori.Cms.Caching;

namespace Pori.Cms.Liquid.Views;

/// <summary>A view that was found.</summary>
internal sealed record View(string Name, IFluidTemplate Template, LiquidEncoding Encoding);

/// <summary>Finds the view of a shape: of the names the last that exists; the site's own template before the theme's file.</summary>
internal sealed class ViewFinder(ThemeViews theme, DatabaseTemplates database, LiquidRenderer renderer)
{
    /// <summary>Finds a view, or null.</summary>
    /// <exception cref="LiquidException">The view has a syntax error.</exception>
    public async ValueTask<View?> FindAsync(IReadOnlyList<string> names, bool component, LiquidContext context)
    {
        context.Scope.Http?.GetPageTags().AddDocument(DatabaseTemplates.DocumentName);
        var templates = await database.GetAsync();
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = ShapeName.From(names[i]);
            if (templates.TryGetValue(name, out var template))
                return new(name, Parse(name, template), LiquidEncoding.Html);
            if (theme.Find(name, component) is { } file)
                return new(name, Parse(file.Path, file.Read()), LiquidEncoding.Page);
        }
        return null;
    }

    private IFluidTemplate Parse(string name, string source)
    {
        try
        {
            return renderer.Parse(source);
        }
        catch (LiquidException failure)
        {
            throw new LiquidException($"{name}: {failure.Message}", failure);
        }
    }
}
