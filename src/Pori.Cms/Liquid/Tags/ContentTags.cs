using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;
using Pori.Cms.Liquid.Views;

namespace Pori.Cms.Liquid.Tags;

/// <summary><c>{% contentitem alias: "…", display_type: "…" %}</c> shows an item; <c>{% a display_for: item %}…{% enda %}</c> links to it.</summary>
internal sealed class ContentTags(ContentFinder finder, Func<ShapeRenderer> shapes) : ILiquidTags
{
    private static readonly string[] OwnArguments = ["display_for", "display_text_for", "area", "controller", "action"];

    public void AddTo(LiquidGrammar grammar)
    {
        grammar.Tag("contentitem", ContentItemAsync);
        grammar.Block("a", LinkAsync);
    }

    private async ValueTask ContentItemAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var item =
            Values.ItemOf(arguments["item"])
            ?? await FindAsync(arguments, "alias", null, context)
            ?? await FindAsync(arguments, "content_item_id", "contentitemid", context);
        if (item is null)
            return;
        var display = arguments.HasNamed("display_type") ? arguments["display_type"].ToStringValue() : "Detail";
        await shapes().WriteContentAsync(new ContentShape(item, display), writer, context);
    }

    private async ValueTask<ContentItem?> FindAsync(
        FilterArguments arguments,
        string name,
        string? kind,
        LiquidContext context
    )
    {
        if (!arguments.HasNamed(name))
            return null;
        var handle = arguments[name].ToStringValue();
        return Values.ItemOf(
            await finder.FindAsync(kind is null ? handle : $"{kind}:{handle}", latest: false, context)
        );
    }

    private static async ValueTask LinkAsync(
        FilterArguments arguments,
        Func<TextWriter, ValueTask> body,
        TextWriter writer,
        LiquidContext context
    )
    {
        await writer.WriteAsync("<a");
        foreach (var name in arguments.Names.Where(n => !OwnArguments.Contains(n) && n != "href"))
            await WriteAttributeAsync(AttributeName.From(name), arguments[name], writer);
        var item = Values.ItemOf(arguments["display_for"]);
        var href = item is null ? arguments["href"] : new StringValue(ContentUrl.Of(item));
        if (!href.IsNil())
            await WriteAttributeAsync("href", href, writer);
        await writer.WriteAsync(">");
        await body(writer);
        await writer.WriteAsync("</a>");
    }

    private static async ValueTask WriteAttributeAsync(string name, FluidValue value, TextWriter writer)
    {
        await writer.WriteAsync($" {name}=\"");
        await writer.WriteAsync(HtmlEncoder.Default.Encode(value.ToStringValue()));
        await writer.WriteAsync("\"");
    }
}
