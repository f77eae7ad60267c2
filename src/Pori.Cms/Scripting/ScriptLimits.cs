namespace Pori.Cms.Scripting;

/// <summary>What one evaluation of a script may use. A script that asks for more ends with a <see cref="ScriptException"/>.</summary>
public sealed record ScriptLimits
{
    /// <summary>Gets the time of one evaluation; one second by default.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the time of one match of a regular expression, which the limit above does not interrupt.</summary>
    public TimeSpan RegexTime { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets the bytes that one evaluation may allocate; 32 MiB by default.</summary>
    public long Memory { get; init; } = 32 * 1024 * 1024;

    /// <summary>Gets how many statements one evaluation may run.</summary>
    public int Statements { get; init; } = 1_000_000;

    /// <summary>Gets how deep calls may nest.</summary>
    public int Recursion { get; init; } = 64;

    /// <summary>Gets the longest script, in characters.</summary>
    public int Length { get; init; } = 64 * 1024;

    /// <summary>Gets the most elements of an array.</summary>
    public uint ArraySize { get; init; } = 100_000;

    /// <summary>Gets how many parsed scripts are kept for the next evaluation.</summary>
    public int Prepared { get; init; } = 500;
}
