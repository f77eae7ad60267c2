using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Pori.Cms.Liquid;

/// <summary>
/// <c>&lt;shape name="ErrorSummary" arg-title="…" arg-errors="@list" /&gt;</c> in a Razor page renders the theme's component. Attributes
/// <c>arg-…</c> of any type and all plain ones become members of <c>Model</c> under PascalCase names; what stands between the tags is
/// <c>Model.Content</c>.
/// </summary>
[HtmlTargetElement("shape", Attributes = "name")]
public sealed class ShapeTagHelper(LayoutBridge bridge) : TagHelper
{
    /// <summary>Gets or sets the component's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the members that are no plain text.</summary>
    [HtmlAttributeName("args", DictionaryAttributePrefix = "arg-")]
    public IDictionary<string, object?> Args { get; set; } = new Dictionary<string, object?>();

    /// <summary>Gets or sets the page that is rendered.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var members = new Dictionary<string, object?>();
        foreach (var attribute in output.Attributes)
            members[AttributeName.ToMember(attribute.Name)] = attribute.Value?.ToString();
        foreach (var (name, value) in Args)
            members[AttributeName.ToMember(name)] = value;
        var content = await output.GetChildContentAsync();
        if (!content.IsEmptyOrWhiteSpace)
            members["Content"] = new Fluid.Values.StringValue(content.GetContent(), encode: false);
        output.TagName = null;
        output.Content.SetHtmlContent(await bridge.ShapeAsync(ViewContext.HttpContext, Name, members));
    }
}
