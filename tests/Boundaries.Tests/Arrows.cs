namespace Boundaries.Tests;

/// <summary>Who uses whom among the areas or slices below a root namespace, as the code has it.</summary>
internal sealed class Arrows
{
    private readonly IReadOnlyList<(string From, string To, string Who, string Whom)> uses;
    private readonly string root;

    private Arrows(string root, IReadOnlyList<(string, string, string, string)> uses) =>
        (this.root, this.uses) = (root, uses);

    /// <summary>Reads the arrows.</summary>
    /// <param name="root">The namespace whose next segments are the areas.</param>
    /// <param name="types">Whose arrows count.</param>
    /// <param name="passed">Segments to which no arrow is counted.</param>
    public static Arrows Among(string root, IEnumerable<CodeType> types, params string[] passed) =>
        new(
            root,
            [
                .. from type in types
                from use in type.Uses
                let area = Namespaces.Segment(type.Namespace, root)
                let other = Namespaces.Segment(use.Namespace, root)
                where area != other && area is { Length: > 0 } && other is { Length: > 0 } && !passed.Contains(other)
                select (area, other, type.FullName, use.FullName),
            ]
        );

    /// <summary>Finds allowed arrows that nobody goes, so that the table cannot allow what it need not.</summary>
    public Verdict Unused(IReadOnlyDictionary<string, string[]> allowed)
    {
        var there = uses.Select(u => (u.From, u.To)).ToHashSet();
        var unused =
            from area in allowed
            from other in area.Value
            where !there.Contains((area.Key, other))
            select $"{root}.{area.Key}: may know {other}, and does not";
        return new(allowed.Count, [.. unused]);
    }

    /// <summary>Finds the arrows that lead back to where they begin, over whatever way.</summary>
    public Verdict Cycles()
    {
        var reach = uses.Select(a => (a.From, a.To)).ToHashSet();
        while (
            reach.SelectMany(a => reach.Where(b => b.From == a.To).Select(b => (a.From, b.To))).Except(reach).ToList()
                is { Count: > 0 } more
        )
            reach.UnionWith(more);
        var circular = uses.Where(a => reach.Contains((a.To, a.From)));
        return new(
            uses.Count,
            [.. circular.Select(a => $"{a.Who}: uses {a.Whom}, and {a.To} leads back to {a.From}").Distinct()]
        );
    }
}
