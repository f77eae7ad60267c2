using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Pori.Yhdistys.Module.Site;

namespace Pori.Yhdistys.Module.Tests.Site;

public partial class ThemeCssTests
{
    [Fact]
    public void Colours_become_tokens_and_light_stands_for_dark_when_it_is_alone() =>
        ThemeCss
            .Write(new() { ["river"] = Colour("#6B2D5C", "#E7A9D4"), ["on-shell-2"] = Colour("#fff", null) })
            .ShouldBe(
                "@layer tokens{:root{--river:light-dark(#6B2D5C,#E7A9D4);--on-shell-2:light-dark(#fff,#fff);}}\n"
            );

    [Fact]
    public void No_colours_write_nothing()
    {
        ThemeCss.Write(null).ShouldBe("");
        ThemeCss.Write([]).ShouldBe("");
    }

    [Theory]
    [InlineData("river", "red")]
    [InlineData("river", "#fff;}body{display:none")]
    [InlineData("river", "#fff\n")]
    [InlineData("river", "#ff")]
    [InlineData("river", "#fffff")]
    [InlineData("river", "#123456789")]
    [InlineData("river", "url(https://a.example)")]
    [InlineData("river", "#fff)</style>")]
    [InlineData("river}body{", "#fff")]
    [InlineData("river\n", "#fff")]
    [InlineData("River", "#fff")]
    [InlineData("1river", "#fff")]
    [InlineData("", "#fff")]
    public void What_is_no_colour_or_no_name_does_not_get_in(string name, string value)
    {
        const string empty = "@layer tokens{:root{}}\n";
        ThemeCss.Write(new() { [name] = Colour(value, null) }).ShouldBe(empty);
        if (name == "river")
            ThemeCss.Write(new() { [name] = Colour("#fff", value) }).ShouldBe(empty);
    }

    [Fact]
    public void Values_of_another_shape_are_left_out() =>
        ThemeCss
            .Write(
                new()
                {
                    ["river"] = "#fff",
                    ["shell"] = new JsonArray("#fff"),
                    ["ink"] = null,
                }
            )
            .ShouldBe("@layer tokens{:root{}}\n");

    [Fact]
    public void Whatever_is_asked_for_only_tokens_are_written() =>
        Gen.Select(Texts("ab1-}\n"), Texts("#0fF;\n)"), Texts("#0fF;\n)"))
            .Sample((name, light, dark) => Sheet().IsMatch(ThemeCss.Write(new() { [name] = Colour(light, dark) })));

    private static Gen<string> Texts(string letters) =>
        Gen.Int[0, letters.Length - 1].Array[0, 9].Select(at => string.Concat(at.Select(i => letters[i])));

    private static JsonObject Colour(string light, string? dark)
    {
        var colour = new JsonObject { ["Light"] = light };
        if (dark is not null)
            colour["Dark"] = dark;
        return colour;
    }

    [GeneratedRegex(@"\A@layer tokens\{:root\{(--[a-z0-9-]+:light-dark\(#[0-9a-fA-F]+,#[0-9a-fA-F]+\);)*\}\}\n\z")]
    private static partial Regex Sheet();
}
