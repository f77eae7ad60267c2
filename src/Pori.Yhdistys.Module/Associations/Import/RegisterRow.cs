using NodaTime;

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
