using System.Text;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid.Filters;

/// <summary>Addresses: <c>href</c>, <c>absolute_url</c>, <c>append_version</c>, <c>resource_url</c>, <c>asset_url</c>, <c>img_tag</c>.</summary>
internal sealed class UrlFilters(AssetVersions assets) : ILiquidFilters
{
    private const string MediaPath = "/media/";

    public void AddTo(FilterCollection filters)
    {
        filters.AddFilter("href", (input, _, context) => new StringValue(Resolve(input.ToStringValue(), context)));
        filters.AddFilter(
            "resource_url",
            (input, _, context) => new StringValue(Resolve(input.ToStringValue(), context))
        );
        filters.AddFilter(
            "absolute_url",
            (input, _, context) => new StringValue(Absolute(input.ToStringValue(), context))
        );
        filters.AddFilter("append_version", (input, _, _) => new StringValue(assets.Append(input.ToStringValue())));
        filters.AddFilter("asset_url", (input, _, _) => new StringValue(Asset(input.ToStringValue())));
        filters.AddFilter("img_tag", ImageTag);
    }

    // ~/x is the site's x.
    private static string Resolve(string url, TemplateContext context) =>
        url.StartsWith("~/", StringComparison.Ordinal)
            ? LiquidContext.Of(context).Scope.Http?.Request.PathBase.Value + url[1..]
            : url;

    private static string Absolute(string url, TemplateContext context)
    {
        var liquid = LiquidContext.Of(context);
        var path = Resolve(url, context);
        if (!path.StartsWith('/') || path.StartsWith("//", StringComparison.Ordinal))
            return path;
        var site = liquid.Globals.Site.BaseUrl;
        return (liquid.Scope.Http is { } http ? SiteOrigin.Of(site, http.Request) : site) + path;
    }

    private static string Asset(string path) =>
        MediaPath + string.Join('/', path.TrimStart('/').Split('/').Select(Uri.EscapeDataString));

    // Stricter than Orchard's: attributes are encoded here, so that the result may be printed raw.
    private static ValueTask<FluidValue> ImageTag(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var tag = new StringBuilder("<img src=\"")
            .Append(HtmlEncoder.Default.Encode(input.ToStringValue()))
            .Append('"');
        foreach (var name in arguments.Names)
            tag.Append(' ')
                .Append(AttributeName.From(name))
                .Append("=\"")
                .Append(HtmlEncoder.Default.Encode(arguments[name].ToStringValue()))
                .Append('"');
        return new StringValue(tag.Append(" />").ToString());
    }
}
