using NodaTime;
using NodaTime.Text;
using Pori.Cms.Forms;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>Checks the cells of a row against the rules of docs/register-import.md.</summary>
internal static class RegisterRowRules
{
    private const int MaxName = 200;
    private const int MaxText = 4000;

    private static readonly LocalDatePattern Finnish = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    /// <summary>Reads a row, or gives the first thing that is wrong with it.</summary>
    public static RefusedRow? Check(int line, Func<string, string> cell, out RegisterRow? row)
    {
        var fault = Faults(cell).FirstOrDefault();
        row = fault.Code is null ? Read(line, cell) : null;
        return fault.Code is null ? null : new(line, fault.Column, cell(fault.Column), fault.Code, fault.Arguments);
    }

    private static IEnumerable<(string Column, string Code, object[] Arguments)> Faults(Func<string, string> cell)
    {
        if (!Associations.RegisterNumber.IsValid(cell(RegisterColumns.RegisterNumber)))
            yield return (RegisterColumns.RegisterNumber, "register.row.number", []);
        if (cell(RegisterColumns.Name) is { Length: 0 or > MaxName })
            yield return (RegisterColumns.Name, "register.row.name", [MaxName]);
        if (cell(RegisterColumns.BusinessId) is { Length: > 0 } id && !BusinessId.IsValid(id))
            yield return (
                RegisterColumns.BusinessId,
                BusinessId.HasShape(id) ? "register.row.check_digit" : "register.row.business_id",
                []
            );
        foreach (var column in RegisterColumns.All.Where(c => cell(c).Length > MaxText))
            yield return (column, "register.row.text", [MaxText]);
        foreach (var column in new[] { RegisterColumns.Founded, RegisterColumns.DissolvedOn })
        {
            if (cell(column).Length > 0 && Day(cell(column)) is null)
                yield return (column, "register.row.date", []);
        }
        if (cell(RegisterColumns.Status).Length > 0 && Dissolved(cell(RegisterColumns.Status)) is null)
            yield return (RegisterColumns.Status, "register.row.status", []);
    }

    private static RegisterRow Read(int line, Func<string, string> cell)
    {
        var dissolvedOn = Day(cell(RegisterColumns.DissolvedOn));
        return new(
            line,
            Associations.RegisterNumber.Digits(cell(RegisterColumns.RegisterNumber)),
            cell(RegisterColumns.Name),
            cell(RegisterColumns.BusinessId),
            cell(RegisterColumns.Category),
            Day(cell(RegisterColumns.Founded)),
            dissolvedOn is not null ? true : Dissolved(cell(RegisterColumns.Status)),
            dissolvedOn,
            cell(RegisterColumns.Address),
            cell(RegisterColumns.Email),
            cell(RegisterColumns.Phone),
            cell(RegisterColumns.Website),
            cell(RegisterColumns.Purpose)
        );
    }

    private static bool? Dissolved(string text) =>
        text.ToLowerInvariant() switch
        {
            "purettu" => true,
            "voimassa" => false,
            _ => null,
        };

    private static LocalDate? Day(string text)
    {
        var pattern = text.Contains('-', StringComparison.Ordinal) ? LocalDatePattern.Iso : Finnish;
        return pattern.Parse(text).TryGetValue(default, out var day) && day.Year is >= 1800 and <= 2200 ? day : null;
    }
}
