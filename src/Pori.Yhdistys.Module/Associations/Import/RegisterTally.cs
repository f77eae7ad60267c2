using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>Counts what an import does.</summary>
internal sealed class RegisterTally
{
    private readonly int[] counts = new int[Enum.GetValues<RegisterChangeKind>().Length];

    public List<RefusedRow> Refused { get; } = [];

    public void Count(RegisterChangeKind kind) => counts[(int)kind]++;

    public void Add(RegisterTally other)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += other.counts[i];
        Refused.AddRange(other.Refused);
    }

    public RegisterReport Report() =>
        new(
            counts[(int)RegisterChangeKind.New],
            counts[(int)RegisterChangeKind.Changed],
            counts[(int)RegisterChangeKind.Same],
            [.. Refused.OrderBy(r => r.Line)]
        );
}
