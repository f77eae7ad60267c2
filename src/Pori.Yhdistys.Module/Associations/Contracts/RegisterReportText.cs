using Pori.Cms;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Associations.Contracts;

/// <summary>Words what an import of the register did, for whoever runs it: a sentence a line.</summary>
public sealed class RegisterReportText(Texts texts)
{
    private const int MaxValue = 60;

    // The operators' language; the files and their columns are Finnish too.
    private const string Culture = "fi";

    /// <summary>Words why a whole file was refused.</summary>
    public string Of(Refusal refusal) => Get(refusal.Code, refusal.Arguments);

    /// <summary>Words how many rows were taken and how.</summary>
    public string Counts(RegisterReport report, bool dryRun) =>
        texts.Get(
            Culture,
            dryRun ? "register.would" : "register.did",
            report.Added,
            report.Updated,
            report.Unchanged,
            report.Refused.Count
        );

    /// <summary>Words the refused rows, in the order of the file; what is over the limit is only counted.</summary>
    /// <param name="report">What was done.</param>
    /// <param name="most">How many rows at most.</param>
    public IEnumerable<string> Refused(RegisterReport report, int most = int.MaxValue)
    {
        foreach (var row in report.Refused.Take(most))
            yield return Of(row);
        if (report.Refused.Count > most)
            yield return texts.Get(Culture, "register.more", report.Refused.Count - most);
    }

    private string Of(RefusedRow row)
    {
        var reason = Get(row.Code, row.Arguments);
        return row.Value.Length == 0
            ? texts.Get(Culture, "register.row_empty", row.Line, row.Column, reason)
            : texts.Get(Culture, "register.row", row.Line, row.Column, Shown(row.Value), reason);
    }

    private string Get(string code, IReadOnlyList<object> arguments) => texts.Get(Culture, code, [.. arguments]);

    // A cell may be long, hold line breaks, or mean something to a terminal.
    private static string Shown(string value)
    {
        var line = string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= MaxValue ? line : string.Concat(line.AsSpan(0, MaxValue), "…");
    }
}
