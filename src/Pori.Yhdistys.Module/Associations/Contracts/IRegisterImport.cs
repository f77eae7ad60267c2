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

/// <summary>A row that was not taken, and why.</summary>
/// <param name="Line">The row's line in the file, counted from 1, the header included.</param>
/// <param name="Column">The column that is wrong.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Code">A stable code, which is the key of the reason's text.</param>
/// <param name="Arguments">What the reason is filled with.</param>
public sealed record RefusedRow(
    int Line,
    string Column,
    string Value,
    string Code,
    params IReadOnlyList<object> Arguments
);
