using System.Text;
using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Texts: <c>t</c>, <c>slugify</c>, <c>html_class</c>, <c>soft_hyphens</c>, <c>supported_cultures</c>, <c>console_log</c>.</summary>
internal sealed class TextFilters(Texts texts) : ILiquidFilters
{
    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("t", Translate);
        filters.AddFilter("slugify", (input, _, _) => new StringValue(Slug.From(input.ToStringValue())));
        filters.AddFilter("html_class", (input, _, _) => new StringValue(HtmlClass(input.ToStringValue())));
        filters.AddFilter("soft_hyphens", Hyphenate);
        filters.AddFilter("console_log", (_, _, _) => NilValue.Instance);
        filters.AddFilter("supported_cultures", SupportedCultures);
    }

    private ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var args = arguments.Values.Select(v => v.ToObjectValue()).ToArray();
        return new StringValue(texts.Get(LiquidContext.Of(context).Scope.Culture, input.ToStringValue(), args));
    }

    // A text that was marked as HTML stays so; the encoder writes the hyphens as character references.
    private static ValueTask<FluidValue> Hyphenate(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) => new StringValue(SoftHyphens.In(input.ToStringValue()), (input as StringValue)?.Encode ?? true);

    private static ValueTask<FluidValue> SupportedCultures(
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    ) =>
        new ArrayValue([
            .. LiquidContext.Of(context).Globals.Site.Cultures.Supported.Select(c => new ModelValue(CultureModelOf(c))),
        ]);

    private static Globals.CultureModel CultureModelOf(string culture) =>
        Globals.CultureModel.Of(SiteCultures.Info(culture));

    // LandingPage Foo → landing-page-foo
    private static string HtmlClass(string text)
    {
        var name = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                if (char.IsUpper(text[i]) && i > 0 && char.IsLower(text[i - 1]))
                    name.Append('-');
                name.Append(char.ToLowerInvariant(text[i]));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }
        return name.ToString().Trim('-');
    }
}
