using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Pori.Cms;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>Reads the register file: UTF-8 or Windows-1252, semicolons, commas or tabs, a header row, at most 20 MB.</summary>
internal static class RegisterFile
{
    public const int MaxBytes = 20 * 1024 * 1024;

    private static readonly SearchValues<byte> NoWindows1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    public static Outcome<RegisterFileContent> Read(Stream stream)
    {
        var bytes = ReadAtMost(stream, MaxBytes + 1);
        if (bytes.Length > MaxBytes)
            return new Refusal("register.file.large", "file", MaxBytes / (1024 * 1024));
        if (Decode(bytes) is not { } text)
            return new Refusal("register.file.encoding", "file");
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, Configuration);
        try
        {
            return ReadRows(csv);
        }
        catch (CsvHelperException fault)
        {
            return new Refusal("register.file.csv", "file", fault.Context?.Parser?.RawRow ?? 0);
        }
    }

    private static CsvConfiguration Configuration =>
        new(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [";", ",", "\t"],
            PrepareHeaderForMatch = args => args.Header.Trim().ToLowerInvariant(),
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            MaxFieldSize = 1_000_000,
        };

    private static Outcome<RegisterFileContent> ReadRows(CsvReader csv)
    {
        if (!csv.Read() || !csv.ReadHeader())
            return new Refusal("register.file.empty", "file");
        var columns = (csv.HeaderRecord ?? []).Select(h => h.Trim().ToLowerInvariant()).ToHashSet();
        if (RegisterColumns.Required.FirstOrDefault(c => !columns.Contains(c)) is { } missing)
            return new Refusal("register.file.column", "file", missing);
        return ReadRows(csv, column => columns.Contains(column) ? csv.GetField(column) ?? "" : "");
    }

    private static RegisterFileContent ReadRows(CsvReader csv, Func<string, string> cell)
    {
        var rows = new List<RegisterRow>();
        var refused = new List<RefusedRow>();
        var lines = new Dictionary<string, int>();
        while (csv.Read())
        {
            var line = csv.Context.Parser!.RawRow;
            var fault = RegisterRowRules.Check(line, cell, out var row);
            if (row is not null && !lines.TryAdd(row.RegisterNumber, line))
                fault = new(
                    line,
                    RegisterColumns.RegisterNumber,
                    cell(RegisterColumns.RegisterNumber),
                    "register.row.duplicate",
                    lines[row.RegisterNumber]
                );
            if (fault is null)
                rows.Add(row!);
            else
                refused.Add(fault);
        }
        return new RegisterFileContent(rows, refused);
    }

    private static byte[] ReadAtMost(Stream stream, int most)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while (
            buffer.Length < most
            && (read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, most - buffer.Length))) > 0
        )
            buffer.Write(chunk, 0, read);
        return buffer.ToArray();
    }

    // Bytes that are not UTF-8 are read as Windows-1252, which leaves five of them without a character.
    private static string? Decode(byte[] bytes)
    {
        if (bytes.AsSpan().Contains((byte)0))
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return bytes.AsSpan().ContainsAny(NoWindows1252)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }
}

/// <summary>The rows of a register file, good and refused.</summary>
internal sealed record RegisterFileContent(IReadOnlyList<RegisterRow> Rows, IReadOnlyList<RefusedRow> Refused);
