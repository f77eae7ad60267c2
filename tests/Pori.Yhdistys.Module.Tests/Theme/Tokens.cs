using System.Globalization;
using System.Text.RegularExpressions;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Theme;

/// <summary>The colours of the theme in one mode, by token, and how well one is seen on another (WCAG 2.2).</summary>
internal sealed partial class Tokens
{
    private readonly Dictionary<string, string> colours;

    private Tokens(Dictionary<string, string> colours) => this.colours = colours;

    /// <summary>Gets the names.</summary>
    public IEnumerable<string> Names => colours.Keys;

    /// <summary>Reads the theme's own colours.</summary>
    public static Tokens OfTheme(bool dark)
    {
        var css = File.ReadAllText(Repo.At("src", "Pori.Yhdistys.Theme", "wwwroot", "css", "tokens.css"));
        return new(
            Colour()
                .Matches(css)
                .ToDictionary(m => m.Groups["name"].Value, m => m.Groups[dark ? "dark" : "light"].Value)
        );
    }

    /// <summary>Lays a municipality's colours over these, as its recipe has them.</summary>
    public Tokens With(RecipeFile recipe, bool dark)
    {
        var all = new Dictionary<string, string>(colours);
        foreach (var (name, colour) in recipe.Steps("settings").Single()["ThemeSettings"]!["Colours"]!.AsObject())
            all[name] = JsonRead.Text(colour!.AsObject(), dark ? "Dark" : "Light")!;
        return new(all);
    }

    /// <summary>Gets the contrast of two tokens, 1 to 21.</summary>
    public double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(colours[one]), Luminance(colours[other]));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+):\s*light-dark\((?<light>#[0-9a-f]{6}),\s*(?<dark>#[0-9a-f]{6})\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Colour();
}
