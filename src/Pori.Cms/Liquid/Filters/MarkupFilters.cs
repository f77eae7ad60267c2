using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Markup: <c>sanitize_html</c>, <c>markdownify</c>, <c>shortcode</c>, <c>liquid</c>. Their results are encoded unless <c>raw</c> follows.</summary>
internal sealed class MarkupFilters(Func<LiquidRenderer> renderer, Shortcodes shortcodes) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter(
            "sanitize_html",
            (input, _, context) => new StringValue(HtmlCleaner.Clean(Checked(input, context)))
        );
        filters.AddFilter(
            "markdownify",
            (input, _, context) => new StringValue(MarkdownText.ToHtml(Checked(input, context)))
        );
        filters.AddFilter("shortcode", ShortcodeAsync);
        filters.AddFilter("liquid", LiquidAsync);
    }

    private static string Checked(FluidValue input, TemplateContext context)
    {
        var text = input.ToStringValue();
        LiquidContext.Of(context).Budget.CheckMarkup(text);
        return text;
    }

    private async ValueTask<FluidValue> ShortcodeAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) => new StringValue(await shortcodes.ProcessAsync(Checked(input, context), LiquidContext.Of(context), renderer()));

    // A text that is itself a template; it shares the budget, so it cannot render itself for ever.
    private async ValueTask<FluidValue> LiquidAsync(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var liquid = LiquidContext.Of(context);
        using var text = new PooledText(liquid.Budget.Limits.Text);
        var inner = liquid.Inner(liquid.Scope, liquid.GetValue("Model"));
        await LiquidRenderer.RenderAsync(renderer().Parse(Checked(input, context)), inner, text);
        liquid.Resume(inner);
        return new StringValue(text.ToString(), encode: false);
    }
}
