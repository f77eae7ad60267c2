using System.Text;
using System.Text.Encodings.Web;
using Fluid;

namespace Pori.Cms.Liquid.Tags;

/// <summary>
/// <c>meta</c>, <c>link</c>, <c>script</c>, <c>style</c> are collected and written where the layout says <c>{% resources %}</c>; a
/// script or style without an address names a resource of Orchard's, which this site has not.
/// </summary>
internal sealed class ResourceTags : ILiquidTags
{
    private static readonly string[] OwnArguments =
    [
        "at",
        "condition",
        "use_cdn",
        "debug_src",
        "name",
        "append_version",
    ];

    public void AddTo(LiquidGrammar grammar)
    {
        grammar.Tag("meta", (arguments, _, context) => Collect("meta", arguments, context));
        grammar.Tag("link", (arguments, _, context) => Collect("link", arguments, context));
        grammar.Tag("script", (arguments, _, context) => Collect("script", arguments, context));
        grammar.Tag("style", (arguments, _, context) => Collect("style", arguments, context));
        grammar.Tag("resources", WriteAsync);
        grammar.Block("scriptblock", (_, _, _, _) => ValueTask.CompletedTask);
        grammar.Block("styleblock", (_, _, _, _) => ValueTask.CompletedTask);
    }

    private static ValueTask Collect(string kind, FilterArguments arguments, LiquidContext context)
    {
        if (kind is "script" or "style" && !arguments.HasNamed("src"))
            return ValueTask.CompletedTask;
        context.Budget.CheckItems(context.Page.Resources.Count + 1);
        context.Page.Resources.Add((kind, Html(kind, arguments)));
        return ValueTask.CompletedTask;
    }

    private static string Html(string kind, FilterArguments arguments)
    {
        var isStyle = kind == "style";
        var html = new StringBuilder(isStyle ? "<link rel=\"stylesheet\"" : $"<{kind}");
        foreach (var name in arguments.Names.Where(n => kind == "meta" || !OwnArguments.Contains(n)))
            html.Append(' ')
                .Append(isStyle && name == "src" ? "href" : AttributeName.From(name))
                .Append("=\"")
                .Append(HtmlEncoder.Default.Encode(arguments[name].ToStringValue()))
                .Append('"');
        return html.Append(kind == "script" ? "></script>" : ">").ToString();
    }

    private static async ValueTask WriteAsync(FilterArguments arguments, TextWriter writer, LiquidContext context)
    {
        var kind = arguments["type"].ToStringValue() switch
        {
            "Meta" => "meta",
            "HeadLink" => "link",
            "Stylesheet" => "style",
            "HeadScript" or "FootScript" => "script",
            _ => null,
        };
        foreach (var (_, html) in context.Page.Resources.Where(r => kind is null || r.Kind == kind).Distinct().ToList())
            await writer.WriteAsync(html);
        context.Page.Resources.RemoveAll(r => kind is null || r.Kind == kind);
    }
}
