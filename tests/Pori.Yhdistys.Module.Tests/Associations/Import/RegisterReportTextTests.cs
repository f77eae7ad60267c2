using System.Text;
using Pori.Cms;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Associations.Import;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Associations.Import;

/// <summary>What the operator reads after an import.</summary>
public sealed class RegisterReportTextTests(SqlitePoriSite pori) : IClassFixture<SqlitePoriSite>
{
    private RegisterReportText Text => pori.Site.Get<RegisterReportText>();

    [Fact]
    public void A_refused_row_is_told_with_line_column_value_and_a_finnish_sentence() =>
        Text.Refused(Report(new RefusedRow(7, "rekisterinumero", "12.345", "register.row.duplicate", 3)))
            .ShouldBe(["Rivi 7, sarake rekisterinumero, arvo ”12.345”: Sama rekisterinumero on jo rivillä 3."]);

    [Fact]
    public void An_empty_cell_is_told_as_empty() =>
        Text.Refused(Report(new RefusedRow(4, "nimi", "", "register.row.name", 200)))
            .ShouldBe(["Rivi 4, sarake nimi on tyhjä: Nimessä on 1–200 merkkiä."]);

    [Fact]
    public void Counts_say_whether_anything_was_saved()
    {
        var report = new RegisterReport(1, 2, 3, []);
        Text.Counts(report, dryRun: false).ShouldBe("Lisätty 1, muutettu 2, ennallaan 3, hylätty 0.");
        Text.Counts(report, dryRun: true).ShouldStartWith("Koeajo, mitään ei tallennettu. ");
    }

    [Fact]
    public void Rows_over_the_limit_are_counted_and_all_are_there_without_one()
    {
        var report = Report([
            .. Enumerable.Range(2, 5).Select(l => new RefusedRow(l, "nimi", "", "register.row.required")),
        ]);

        var some = Text.Refused(report, most: 3).ToList();
        some.Count.ShouldBe(4);
        some[^1].ShouldBe("Hylättyjä rivejä on lisää: 2. Valitsin --report TIEDOSTO kirjoittaa ne kaikki tiedostoon.");
        Text.Refused(report).Count().ShouldBe(5);
    }

    [Fact]
    public void A_long_value_is_cut_and_what_a_terminal_would_obey_is_taken_out()
    {
        var value = "\u001b[2J\n" + new string('x', 100);
        var line = Text.Refused(Report(new RefusedRow(2, "nimi", value, "register.row.name", 200))).Single();
        line.ShouldNotContain('\u001b');
        line.ShouldContain("” [2J " + new string('x', 55) + "…”");
    }

    [Theory]
    [InlineData("", "Tiedostossa ei ole otsikkoriviä. Mitään ei tallennettu.")]
    [InlineData("rekisterinumero\n1\n", "Tiedostosta puuttuu sarake nimi. Mitään ei tallennettu.")]
    [InlineData(
        "rekisterinumero;nimi\n1;A \"b\n",
        "Tiedosto ei ole kelvollista CSV:tä rivillä 2. Mitään ei tallennettu."
    )]
    [InlineData(
        "rekisterinumero;nimi\n1;\0\n",
        "Tiedoston merkistö ei ole UTF-8 eikä Windows-1252. Tallenna tiedosto UTF-8-muodossa. Mitään ei tallennettu."
    )]
    public void A_refused_file_is_told_in_a_finnish_sentence(string file, string sentence) =>
        Text.Of(Refusal(file)).ShouldBe(sentence);

    private static Refusal Refusal(string file) =>
        RegisterFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file))).Refusals.ShouldHaveSingleItem();

    private static RegisterReport Report(params RefusedRow[] refused) => new(0, 0, 0, refused);
}
