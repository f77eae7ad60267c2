using System.Text.Json.Nodes;
using CsCheck;
using Pori.Cms.Liquid;

namespace Pori.Cms.Tests.Liquid;

public sealed class MarkdownMessageTests
{
    [Fact]
    public void Text_and_html_say_the_same()
    {
        var message = MarkdownMessage.Parse(
            "# Täydennä hakemusta\n\nHei!\n\n- yksi\n- kaksi\n\n[Avaa hakemus](https://pori.example/a)\n\n---\n\nPori"
        );

        message.Title.ShouldBe("Täydennä hakemusta");
        message.Text.ShouldBe("Hei!\n\n- yksi\n- kaksi\n\nAvaa hakemus: https://pori.example/a\n\n-- \nPori");
        message.Html.ShouldContain("<a href=\"https://pori.example/a\">Avaa hakemus</a>");
        message.Html.ShouldContain("<h1>Täydennä hakemusta</h1>");
    }

    [Theory]
    [InlineData("[osta](http://evil.example)")]
    [InlineData("# Otsikko")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("![kuva](http://evil.example/x.png)")]
    [InlineData("http://evil.example")]
    [InlineData("1. yksi\n\n2. kaksi")]
    [InlineData("***\n\n    koodi\n```")]
    [InlineData("&lt; &amp; &#x41;")]
    public void What_people_type_stays_text(string typed)
    {
        var message = MarkdownMessage.Parse($"# Aihe\n\n{MarkdownEscape.Text(typed)}");

        Words(message.Text).ShouldBe(Words(typed));
        message.Html.ShouldNotContain("<a ");
        message.Html.ShouldNotContain("<script");
        message.Html.ShouldNotContain("<img");
        message.Html.ShouldNotContain("<li>");
        System.Text.RegularExpressions.Regex.Count(message.Html, "<h1>").ShouldBe(1);
    }

    [Fact]
    public void Whatever_is_typed_comes_out_as_it_went_in() =>
        Gen.String[Gen.Char["abcÄö 1.#*_`[]()<>!&\\-+=|~:/@\n"], 0, 40]
            .Sample(typed =>
                Words(MarkdownMessage.Parse($"# A\n\nx {MarkdownEscape.Text(typed)}").Text)
                    .ShouldBe(Words("x " + typed))
            );

    [Fact]
    public void A_title_that_is_typed_cannot_begin_another_line_of_the_mail() =>
        MarkdownMessage
            .Parse($"# Aihe {MarkdownEscape.Text("a\r\nBcc: b@c.example")}\n\nx")
            .Title.ShouldNotContain("\n");

    [Fact]
    public void Every_text_of_a_model_is_escaped_however_deep_it_lies()
    {
        var escaped = MarkdownEscape.All(
            new JsonObject
            {
                ["A"] = "*a*",
                ["N"] = 5,
                ["B"] = true,
                ["Rows"] = new JsonArray(new JsonObject { ["C"] = "_c_" }),
            }
        );

        escaped.ToJsonString().ShouldBe("""{"A":"\\*a\\*","N":5,"B":true,"Rows":[{"C":"\\_c\\_"}]}""");
    }

    [Fact]
    public void A_message_without_a_heading_is_an_error_of_its_template() =>
        Should.Throw<LiquidException>(() => MarkdownMessage.Parse("Hei"));

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
