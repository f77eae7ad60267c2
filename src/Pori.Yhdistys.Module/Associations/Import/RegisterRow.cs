using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>One row of the register file, checked.</summary>
internal sealed record RegisterRow(
    int Line,
    string RegisterNumber,
    string Name,
    string BusinessId,
    string Category,
    LocalDate? Founded,
    bool? Dissolved,
    LocalDate? DissolvedOn,
    string Address,
    string Email,
    string Phone,
    string Website,
    string Purpose
);

/// <summary>Checks the cells of a row against the rules of docs/register-import.md.</summary>
internal static class RegisterRowRules
{
    private const int MaxText = 4000;

    private static readonly LocalDatePattern Finnish = LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu");

    public static RefusedRow? Check(int line, Func<string, string> cell, out RegisterRow? row)
    {
        row = null;
        if (!Associations.RegisterNumber.IsValid(cell(RegisterColumns.RegisterNumber)))
            return new(line, RegisterColumns.RegisterNumber, "register-number", "Rekisterinumerossa on 1–7 numeroa.");
        if (cell(RegisterColumns.Name) is { Length: 0 or > 200 })
            return new(line, RegisterColumns.Name, "name", "Nimessä on 1–200 merkkiä.");
        if (cell(RegisterColumns.BusinessId) is { Length: > 0 } id && !BusinessId.IsValid(id))
            return new(line, RegisterColumns.BusinessId, "business-id", "Y-tunnuksen tarkistusnumero ei täsmää.");
        if (RegisterColumns.All.FirstOrDefault(c => cell(c).Length > MaxText || cell(c).Contains('\0')) is { } bad)
            return new(
                line,
                bad,
                "text",
                $"Solussa on yli {MaxText.ToString(CultureInfo.InvariantCulture)} merkkiä tai nollamerkki."
            );
        if (!TryDate(cell(RegisterColumns.Founded), out var founded))
            return new(line, RegisterColumns.Founded, "date", "Päivä on muotoa p.k.vvvv tai vvvv-kk-pp.");
        if (!TryDate(cell(RegisterColumns.DissolvedOn), out var dissolvedOn))
            return new(line, RegisterColumns.DissolvedOn, "date", "Päivä on muotoa p.k.vvvv tai vvvv-kk-pp.");
        if (!TryStatus(cell(RegisterColumns.Status), out var dissolved))
            return new(line, RegisterColumns.Status, "status", "Tila on voimassa tai purettu.");
        row = new(
            line,
            Associations.RegisterNumber.Digits(cell(RegisterColumns.RegisterNumber)),
            cell(RegisterColumns.Name),
            cell(RegisterColumns.BusinessId),
            cell(RegisterColumns.Category),
            founded,
            dissolvedOn is not null ? true : dissolved,
            dissolvedOn,
            cell(RegisterColumns.Address),
            cell(RegisterColumns.Email),
            cell(RegisterColumns.Phone),
            cell(RegisterColumns.Website),
            cell(RegisterColumns.Purpose)
        );
        return null;
    }

    private static bool TryStatus(string text, out bool? dissolved)
    {
        dissolved = text.ToLowerInvariant() switch
        {
            "purettu" => true,
            "voimassa" => false,
            _ => null,
        };
        return dissolved is not null || text.Length == 0;
    }

    private static bool TryDate(string text, out LocalDate? date)
    {
        date = null;
        if (text.Length == 0)
            return true;
        var parsed = text.Contains('-', StringComparison.Ordinal)
            ? LocalDatePattern.Iso.Parse(text)
            : Finnish.Parse(text);
        if (!parsed.TryGetValue(default, out var value))
            return false;
        date = value;
        return value.Year is >= 1800 and <= 2200;
    }
}

/// <summary>The columns of the register file; only the first two must be there.</summary>
internal static class RegisterColumns
{
    public const string RegisterNumber = "rekisterinumero";
    public const string Name = "nimi";
    public const string BusinessId = "y-tunnus";
    public const string Category = "luokka";
    public const string Founded = "rekisteröity";
    public const string Status = "tila";
    public const string DissolvedOn = "purettu";
    public const string Address = "osoite";
    public const string Email = "sähköposti";
    public const string Phone = "puhelin";
    public const string Website = "verkkosivu";
    public const string Purpose = "tarkoitus";

    public static IReadOnlyList<string> Required { get; } = [RegisterNumber, Name];

    public static IReadOnlyList<string> All { get; } =
    [RegisterNumber, Name, BusinessId, Category, Founded, Status, DissolvedOn, Address, Email, Phone, Website, Purpose];
}
