using System.Text.RegularExpressions;
using Pori.Cms.Email;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Theme;

public sealed partial class EmailTests(SqlitePoriSite site) : IClassFixture<SqlitePoriSite>
{
    private static readonly string[] Cultures = ["fi", "sv", "en"];

    private EmailTemplates Templates => site.Site.Get<EmailTemplates>();

    private IReadOnlyList<string> Names =>
        [.. Templates.Names.Where(n => n.Contains('/', StringComparison.Ordinal)).Select(n => n[..^3]).Distinct()];

    [Fact]
    public void Every_mail_is_there_in_every_language()
    {
        Names.Count.ShouldBeGreaterThan(0);
        var wanted = Names.Append("Footer").SelectMany(n => Cultures.Select(c => $"{n}.{c}")).Append("Layout");
        Templates.Names.Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_mail_can_be_read() => Templates.Check().ShouldBeEmpty();

    [Fact]
    public void Every_mail_is_sent_by_somebody_and_none_is_sent_that_is_not_there()
    {
        var folders = Names.Select(n => n[..n.IndexOf('/', StringComparison.Ordinal)]).ToHashSet();
        var sent = (
            from file in Repo.Files(Repo.Module, "*.cs")
            from match in Literal().Matches(File.ReadAllText(file))
            let name = match.Groups["name"].Value
            where folders.Contains(name[..name.IndexOf('/', StringComparison.Ordinal)])
            select name
        ).Distinct();
        sent.Order(StringComparer.Ordinal).ShouldBe(Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_mail_has_its_subject_its_link_and_its_sender_in_both_forms()
    {
        var mail = await Templates.RenderAsync(
            EmailMessage.Of(
                "a@b.example",
                "Participation/Feedback",
                "fi",
                new() { ["Page"] = "/tilat", ["Text"] = "Hyvä [sivu](http://evil.example)" }
            )
        );

        mail.Subject.ShouldBe("Palaute sivusta /tilat");
        mail.Text.ShouldContain("Hyvä [sivu](http://evil.example)");
        mail.Text.ShouldContain("Viestiin ei voi vastata");
        mail.Html.ShouldNotBeNull().ShouldContain("<html lang=\"fi\">");
        mail.Html.ShouldNotContain("href=\"http://evil");
    }

    [GeneratedRegex("""(?<=")(?<name>[A-Z][A-Za-z]+/[A-Z][A-Za-z]+)(?=")""")]
    private static partial Regex Literal();
}
