namespace Pori.Yhdistys.Module.Associations.Import;

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

    /// <summary>Gets the column that a field of the content type is read from, or null when the file has none for it.</summary>
    /// <param name="path">The field as rules name it, such as <c>Association.BusinessId.Text</c>.</param>
    public static string? OfField(string path) =>
        path.Split('.') switch
        {
            ["TitlePart" or "AutoroutePart" or "AliasPart", ..] => Name,
            ["Association", var field, ..] => field switch
            {
                "RegisterNumber" => RegisterNumber,
                "BusinessId" => BusinessId,
                "Category" => Category,
                "Founded" => Founded,
                "Status" => Status,
                "DissolvedOn" => DissolvedOn,
                "Address" => Address,
                "Email" => Email,
                "Phone" => Phone,
                "Website" => Website,
                "Purpose" => Purpose,
                _ => null,
            },
            _ => null,
        };
}
