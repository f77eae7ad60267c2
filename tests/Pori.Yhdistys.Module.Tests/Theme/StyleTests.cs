using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Theme;

/// <summary>What the style sheets promise that no page of one kind can show alone.</summary>
public class StyleTests
{
    [Fact]
    public void Cards_have_no_brass_since_a_list_may_hold_any_number_of_them() =>
        Css("cards.css").ShouldNotContain("var(--brass)");

    [Fact]
    public void On_paper_a_link_of_the_content_is_followed_by_its_address()
    {
        var print = Css("print.css");
        var rule = print[..print.IndexOf("attr(href)", StringComparison.Ordinal)];
        rule[rule.LastIndexOf('}')..].ShouldContain("main a[href]:not(");
    }

    [Fact]
    public void Forced_colours_lay_no_plate_over_the_line_above_the_day()
    {
        var forced = Css("cards.css")[Css("cards.css").IndexOf("forced-colors", StringComparison.Ordinal)..];
        var day = forced[forced.IndexOf(".c-date b", StringComparison.Ordinal)..];
        day[..day.IndexOf('}')].ShouldContain("forced-color-adjust: none");
    }

    private static string Css(string file) => File.ReadAllText(Path.Combine(Repo.Theme, "wwwroot", "css", file));
}
