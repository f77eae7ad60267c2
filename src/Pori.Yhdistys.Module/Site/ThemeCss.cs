using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Site;

/// <summary>The municipality's own colours as a style sheet over the theme's tokens, from its recipe.</summary>
internal static partial class ThemeCss
{
    public static async Task<IResult> GetAsync(SiteSettings settings)
    {
        var site = await settings.GetAsync();
        var css = Write(site.Section("ThemeSettings")?["Colours"] as JsonObject);
        return TypedResults.Text(css, "text/css; charset=utf-8");
    }

    /// <summary>Writes the tokens; names and colours that are none are left out, so nothing but colours gets in.</summary>
    public static string Write(JsonObject? colours)
    {
        if (colours is null || colours.Count == 0)
            return "";
        var css = new StringBuilder("@layer tokens{:root{");
        foreach (var (name, value) in colours)
        {
            var light = JsonRead.Text(value as JsonObject, "Light");
            var dark = JsonRead.Text(value as JsonObject, "Dark") ?? light;
            if (light is null || dark is null || !Name().IsMatch(name) || !Hex().IsMatch(light) || !Hex().IsMatch(dark))
                continue;
            css.Append("--").Append(name).Append(":light-dark(").Append(light).Append(',').Append(dark).Append(");");
        }
        return css.Append("}}\n").ToString();
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,30}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\A#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\z",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hex();
}
