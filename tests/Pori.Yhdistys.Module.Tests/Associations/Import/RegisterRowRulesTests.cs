using NodaTime;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Associations.Import;

namespace Pori.Yhdistys.Module.Tests.Associations.Import;

public class RegisterRowRulesTests
{
    [Theory]
    [InlineData("rekisterinumero", "", "register.row.number")]
    [InlineData("rekisterinumero", "12345678", "register.row.number")]
    [InlineData("nimi", "", "register.row.name")]
    [InlineData("y-tunnus", "9900011-5", "register.row.check_digit")]
    [InlineData("y-tunnus", "99000114", "register.row.business_id")]
    [InlineData("rekisteröity", "31.2.2020", "register.row.date")]
    [InlineData("rekisteröity", "2020-02-30", "register.row.date")]
    [InlineData("rekisteröity", "1.1.1799", "register.row.date")]
    [InlineData("rekisteröity", "eilen", "register.row.date")]
    [InlineData("purettu", "1/2/2020", "register.row.date")]
    [InlineData("tila", "lakannut", "register.row.status")]
    public void A_cell_that_breaks_its_rule_refuses_the_row_by_line_and_column(string column, string cell, string code)
    {
        var refused = Check(out var row, (column, cell)).ShouldNotBeNull();
        row.ShouldBeNull();
        (refused.Line, refused.Column, refused.Value, refused.Code).ShouldBe((9, column, cell, code));
    }

    [Theory]
    [InlineData("nimi", 200, true)]
    [InlineData("nimi", 201, false)]
    [InlineData("tarkoitus", 4000, true)]
    [InlineData("tarkoitus", 4001, false)]
    public void Texts_are_taken_up_to_their_length(string column, int length, bool taken) =>
        (Check(out _, (column, new string('ä', length))) is null).ShouldBe(taken);

    [Theory]
    [InlineData("1.2.2020")]
    [InlineData("01.02.2020")]
    [InlineData("2020-02-01")]
    public void Dates_are_read_the_finnish_way_and_the_iso_way(string text)
    {
        Check(out var row, ("rekisteröity", text)).ShouldBeNull();
        row!.Founded.ShouldBe(new LocalDate(2020, 2, 1));
    }

    [Theory]
    [InlineData("voimassa", "", false)]
    [InlineData("Purettu", "", true)]
    [InlineData("", "1.2.2020", true)]
    [InlineData("voimassa", "1.2.2020", true)]
    public void An_association_is_dissolved_by_its_status_or_the_day(string status, string day, bool dissolved)
    {
        Check(out var row, ("tila", status), ("purettu", day)).ShouldBeNull();
        row!.Dissolved.ShouldBe(dissolved);
    }

    [Fact]
    public void Empty_cells_say_nothing()
    {
        Check(out var row).ShouldBeNull();
        row!.Dissolved.ShouldBeNull();
        row.Founded.ShouldBeNull();
        row.BusinessId.ShouldBe("");
    }

    private static RefusedRow? Check(out RegisterRow? row, params (string Column, string Cell)[] cells) =>
        RegisterRowRules.Check(
            9,
            column =>
                cells.Where(c => c.Column == column).Select(c => c.Cell).FirstOrDefault()
                ?? column switch
                {
                    RegisterColumns.RegisterNumber => "12.345",
                    RegisterColumns.Name => "Oikea ry",
                    _ => "",
                },
            out row
        );
}
