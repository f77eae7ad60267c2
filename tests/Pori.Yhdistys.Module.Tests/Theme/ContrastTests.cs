using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Theme;

public class ContrastTests
{
    private const double Text = 4.5;
    private const double Edge = 3;

    private static readonly string[] Surfaces = ["page", "sheet", "sunk"];

    private static readonly string[] Tints =
    [
        "river-tint",
        "ok-tint",
        "warn-tint",
        "bad-tint",
        "plum-tint",
        "brick-tint",
    ];

    private static readonly (string Front, string Back, double Need)[] Pairs =
    [
        .. from back in Surfaces.Concat(Tints)
        from front in new[] { "ink", "ink-2", "link" }
        select (front, back, Text),
        .. from back in Surfaces from front in new[] { "visited", "river", "river-hover" } select (front, back, Text),
        .. from back in Surfaces select ("line-ui", back, Edge),
        ("on-river", "river", Text),
        ("on-river", "river-hover", Text),
        ("river", "river-tint", Text),
        ("on-shell", "shell", Text),
        ("on-shell-2", "shell", Text),
        ("brass", "shell", Edge),
        ("brass-hover", "shell", Edge),
        ("on-brass", "brass", Text),
        ("on-brass", "brass-hover", Text),
        .. from state in new[] { "ok", "warn", "bad", "plum", "brick" }
        from back in new[] { "sheet", state + "-tint" }
        select (state, back, Text),
        ("on-bad", "bad", Text),
        ("focus", "page", Edge),
        ("focus", "sheet", Edge),
        ("focus", "focus-gap", Edge),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Everything_that_is_read_or_worked_with_can_be_seen(bool dark) =>
        Faults(Tokens.OfTheme(dark)).ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_colours_of_another_city_can_be_seen_too(bool dark)
    {
        var recipe = RecipeFiles.Named("esimerkkila.recipe.json");
        Faults(Tokens.OfTheme(dark).With(recipe, dark)).ShouldBeEmpty();
    }

    [Fact]
    public void A_city_colours_only_tokens_that_the_theme_has()
    {
        var theme = Tokens.OfTheme(dark: false);
        theme.With(RecipeFiles.Named("esimerkkila.recipe.json"), dark: false).Names.Except(theme.Names).ShouldBeEmpty();
    }

    [Fact]
    public void Contrast_is_counted_as_wcag_counts_it()
    {
        var light = Tokens.OfTheme(dark: false);
        light.Contrast("ink", "page").ShouldBe(14.79, 0.01);
        light.Contrast("line-ui", "sunk").ShouldBe(3.13, 0.01);
        light.Contrast("page", "page").ShouldBe(1);
        Tokens.OfTheme(dark: true).Contrast("river", "on-river").ShouldBe(9.00, 0.01);
    }

    private static IEnumerable<string> Faults(Tokens tokens) =>
        from pair in Pairs
        let contrast = tokens.Contrast(pair.Front, pair.Back)
        where contrast < pair.Need
        select FormattableString.Invariant($"{pair.Front} on {pair.Back}: {contrast:0.00}, needs {pair.Need}");
}
