using Fluid.Values;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Globals;

/// <summary>
/// <c>Content</c>: published items by <c>Content["alias:x"]</c>, <c>Content.Alias["x"]</c>, <c>Content.Slug["x"]</c>,
/// <c>Content.ContentItemId["x"]</c>; any version by <c>Content.ContentItemVersionId["x"]</c>; the newest by
/// <c>Content.Latest["contentitemid:x"]</c>.
/// </summary>
internal sealed class ContentGlobal(ContentFinder finder) : ILiquidGlobal
{
    public string Name => "Content";

    public FluidValue Create(LiquidScope scope, SiteSettingsDocument site) =>
        new LookupValue(
            (name, context) =>
                name switch
                {
                    "Alias" => Lookup((key, inner) => finder.FindAsync("alias", key, inner)),
                    "Slug" => Lookup((key, inner) => finder.FindAsync("slug", key, inner)),
                    "ContentItemId" => Lookup((key, inner) => finder.FindAsync("contentitemid", key, inner)),
                    "ContentItemVersionId" => Lookup(
                        (key, inner) => finder.FindAsync("contentitemversionid", key, inner)
                    ),
                    "Latest" => Lookup((key, inner) => finder.FindAsync(key, latest: true, inner)),
                    _ => finder.FindAsync(name, latest: false, context),
                }
        );

    private static ValueTask<FluidValue> Lookup(Func<string, LiquidContext, ValueTask<FluidValue>> find) =>
        new(new LookupValue(find));
}
