using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid.Tags;

/// <summary>The page around a view: <c>render_body</c>, <c>page_title</c>, zones and sections.</summary>
internal sealed class PageTags : ILiquidTags
{
    public void AddTo(LiquidGrammar grammar)
    {
        grammar.Tag("render_body", (_, writer, context) => new ValueTask(writer.WriteAsync(context.Page.Body)));
        grammar.Tag("page_title", TitleAsync);
        grammar.Tag("layout", (_, _, _) => ValueTask.CompletedTask);
        grammar.Tag("render_section", SectionAsync);
        grammar.Block("zone", ZoneAsync);
    }

    private static async ValueTask TitleAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var title = context.Page.Title;
        if (title.Count == 0 && context.Scope.ContentItem?.DisplayText is { Length: > 0 } text)
            title.Add(text);
        var segment = arguments.At(0).ToStringValue();
        if (segment.Length > 0 && arguments["position"].ToStringValue() == "before")
            title.Insert(0, segment);
        else if (segment.Length > 0)
            title.Add(segment);
        var separator = arguments.HasNamed("separator") ? arguments["separator"].ToStringValue() : " - ";
        await new StringValue(string.Join(separator, title)).WriteToAsync(
            writer,
            LiquidRenderer.EncoderOf(context.Scope.Encoding),
            context.CultureInfo
        );
    }

    private static async ValueTask SectionAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var name = arguments.At(0).IsNil() ? arguments["name"].ToStringValue() : arguments.At(0).ToStringValue();
        if (context.Page.Zones.TryGetValue(name, out var html))
            await writer.WriteAsync(html);
        else if (arguments["required"].ToObjectValue() is true)
            throw new LiquidException($"The section '{name}' is required and has no content.");
    }

    private static async ValueTask ZoneAsync(
        FilterArguments arguments,
        Func<TextWriter, ValueTask> body,
        TextWriter writer,
        LiquidContext context
    )
    {
        using var text = new PooledText(context.Budget.Limits.Output);
        await body(text);
        var name = arguments.At(0).IsNil() ? arguments["name"].ToStringValue() : arguments.At(0).ToStringValue();
        var html = context.Page.Zones.GetValueOrDefault(name) + text;
        context.Budget.CheckText(html.Length);
        context.Page.Zones[name] = html;
    }
}
