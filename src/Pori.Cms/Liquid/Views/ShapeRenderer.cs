using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid.Views;

/// <summary>Renders shapes inside a template: named components, content items, an item's body.</summary>
internal sealed partial class ShapeRenderer(
    ViewFinder views,
    DefinitionStore definitions,
    LiquidRenderer renderer,
    ILogger<ShapeRenderer> logger
)
{
    /// <summary>Writes whatever a value shows: a shape, or the value itself as text.</summary>
    public async ValueTask WriteAsync(FluidValue value, TextWriter writer, LiquidContext context)
    {
        switch (value.ToObjectValue())
        {
            case NamedShape shape:
                await WriteNamedAsync(
                    [shape.Name, .. shape.Alternates],
                    new DictionaryValue(new FluidValueDictionaryFluidIndexable(shape.Members)),
                    writer,
                    context
                );
                break;
            case ContentShape content:
                await WriteContentAsync(content, writer, context);
                break;
            case ContentBody body:
                await WriteBodyAsync(body.Item, writer, context);
                break;
            case ContentItem item:
                await WriteContentAsync(new ContentShape(item, "Detail"), writer, context);
                break;
            default:
                await value.WriteToAsync(writer, LiquidRenderer.EncoderOf(context.Scope.Encoding), context.CultureInfo);
                break;
        }
    }

    /// <summary>Writes a component by name.</summary>
    /// <exception cref="LiquidException">There is no view of that name.</exception>
    public async ValueTask WriteNamedAsync(
        IReadOnlyList<string> names,
        FluidValue model,
        TextWriter writer,
        LiquidContext context
    )
    {
        var view =
            await views.FindAsync(names, component: true, context)
            ?? throw new LiquidException($"There is no view for the shape '{names[0]}'.");
        await WriteAsync(view, model, writer, context);
    }

    /// <summary>Writes a view that was found.</summary>
    public static async ValueTask WriteAsync(View view, FluidValue model, TextWriter writer, LiquidContext context)
    {
        var inner = context.Inner(context.Scope with { Encoding = view.Encoding, ContentItem = null }, model);
        try
        {
            await LiquidRenderer.RenderAsync(view.Template, inner, writer);
        }
        catch (LiquidException failure) when (failure is not LiquidLimitException && !failure.Data.Contains("view"))
        {
            throw new LiquidException($"{view.Name}: {failure.Message}", failure) { Data = { ["view"] = view.Name } };
        }
        context.Resume(inner);
    }

    /// <summary>Writes an item by the most specific of its alternates, else its body.</summary>
    public async ValueTask WriteContentAsync(ContentShape shape, TextWriter writer, LiquidContext context)
    {
        var names = ContentAlternates.Of(shape.ContentItem, shape.DisplayType);
        if (await views.FindAsync(names, component: false, context) is { } view)
            await WriteAsync(view, new ModelValue(shape), writer, context);
        else
            await WriteBodyAsync(shape.ContentItem, writer, context);
    }

    /// <summary>Writes the parts of an item that show by themselves, in the order of its type.</summary>
    public async ValueTask WriteBodyAsync(ContentItem item, TextWriter writer, LiquidContext context)
    {
        var type = (await definitions.GetAsync()).Type(item.ContentType);
        foreach (var part in type?.ContentTypePartDefinitionRecords ?? [])
        {
            var json = item.Part(part.Name);
            switch (part.PartName)
            {
                case "HtmlBodyPart":
                    await writer.WriteAsync(HtmlCleaner.Clean(JsonRead.Text(json, "Html")));
                    break;
                case "MarkdownBodyPart":
                    await writer.WriteAsync(HtmlCleaner.Clean(MarkdownText.ToHtml(JsonRead.Text(json, "Markdown"))));
                    break;
                case "LiquidPart":
                    await WriteLiquidPartAsync(item, JsonRead.Text(json, "Liquid") ?? "", writer, context);
                    break;
                default:
                    break;
            }
        }
    }

    // A part with an error shows nothing and leaves the page whole, as recorded; what it takes too much ends the page.
    private async ValueTask WriteLiquidPartAsync(
        ContentItem item,
        string source,
        TextWriter writer,
        LiquidContext context
    )
    {
        using var text = new PooledText(context.Budget.Limits.Output);
        var scope = context.Scope with { Encoding = LiquidEncoding.Html, ContentItem = item };
        var inner = context.Inner(scope, new ModelValue(new ContentShape(item, "Detail")));
        try
        {
            await LiquidRenderer.RenderAsync(renderer.Parse(source), inner, text);
        }
        catch (LiquidException failure)
        {
            Log.PartFailed(logger, item.ContentItemId, failure.Message);
            return;
        }
        context.Resume(inner);
        await writer.WriteAsync(text.Written);
    }

    private static partial class Log
    {
        [LoggerMessage(200, LogLevel.Warning, "The LiquidPart of {ContentItemId} shows nothing: {Reason}")]
        public static partial void PartFailed(ILogger logger, string contentItemId, string reason);
    }
}
