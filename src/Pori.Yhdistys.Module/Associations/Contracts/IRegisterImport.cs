using Pori.Cms;

namespace Pori.Yhdistys.Module.Associations.Contracts;

/// <summary>Brings the register up to date from a CSV file; the rules stand in docs/register-import.md.</summary>
public interface IRegisterImport
{
    /// <summary>Imports a file, or only says what it would change.</summary>
    Task<Outcome<RegisterReport>> RunAsync(Stream file, bool dryRun, CancellationToken cancellationToken);
}

/// <summary>What an import of the register did, or would do.</summary>
public sealed record RegisterReport(int Added, int Updated, int Unchanged, IReadOnlyList<RefusedRow> Refused);

/// <summary>A row that was not taken, and why. The line counts from 1, the header included.</summary>
public sealed record RefusedRow(int Line, string Column, string Code, string Reason);
