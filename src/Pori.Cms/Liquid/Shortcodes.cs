using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Liquid;

/// <summary>
/// Replaces <c>[name arg='x']</c> and <c>[name]…[/name]</c> by the site's shortcode templates, which read Args and Content. Names
/// that no template has stay as they are.
/// </summary>
internal sealed partial class Shortcodes(SiteDocuments documents)
{
    /// <summary>The name of the site document that holds the templates.</summary>
    public const string DocumentName = "ShortcodeTemplates";

    public async ValueTask<string> ProcessAsync(string text, LiquidContext context, LiquidRenderer renderer)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
            return text;
        var templates = (await documents.GetAsync(DocumentName))[DocumentName] as JsonObject;
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match match in Opening().Matches(text))
        {
            if (match.Index < at || Template(templates, match.Groups["name"].Value) is not { } template)
                continue;
            result.Append(text, at, match.Index - at);
            at = match.Index + match.Length;
            var end = text.IndexOf($"[/{match.Groups["name"].Value}]", at, StringComparison.OrdinalIgnoreCase);
            var content = end < 0 ? "" : text[at..end];
            if (end >= 0)
                at = text.IndexOf(']', end) + 1;
            result.Append(await RenderAsync(template, match.Groups["args"].Value, content, context, renderer));
            context.Budget.CheckText(result.Length);
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static string? Template(JsonObject? templates, string name) =>
        templates
            ?.Where(t => string.Equals(t.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(t => JsonRead.Text(t.Value as JsonObject, "Content"))
            .FirstOrDefault();

    private static async ValueTask<string> RenderAsync(
        string template,
        string arguments,
        string content,
        LiquidContext context,
        LiquidRenderer renderer
    )
    {
        var args = new Dictionary<string, FluidValue>();
        foreach (Match match in Argument().Matches(arguments))
            args[match.Groups["key"].Value] = new StringValue(
                match.Groups["a"].Success ? match.Groups["a"].Value
                : match.Groups["b"].Success ? match.Groups["b"].Value
                : match.Groups["c"].Value
            );
        var inner = context.Inner(context.Scope with { Encoding = LiquidEncoding.Html }, NilValue.Instance);
        inner.SetValue("Args", new DictionaryValue(new FluidValueDictionaryFluidIndexable(args)));
        inner.SetValue("Content", new StringValue(content));
        using var text = new PooledText(context.Budget.Limits.Text);
        await LiquidRenderer.RenderAsync(renderer.Parse(template), inner, text);
        context.Resume(inner);
        return text.ToString();
    }

    [GeneratedRegex(@"\[(?<name>[A-Za-z][\w-]*)(?<args>(\s[^\[\]]*)?)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?<key>\w+)\s*=\s*('(?<a>[^']*)'|""(?<b>[^""]*)""|(?<c>[^\s'""]+))",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Argument();
}
