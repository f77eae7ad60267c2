using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Sets of roles: which ones a kind of body has, and how a set is kept in one column.</summary>
internal static class RoleSet
{
    private static readonly MandateRole[] OfBodies =
    [
        MandateRole.Writer,
        MandateRole.Signatory,
        MandateRole.Treasurer,
        MandateRole.Editor,
        MandateRole.Keeper,
    ];

    private static readonly MandateRole[] OfCity = [MandateRole.Officer, MandateRole.Decider, MandateRole.Editor];

    /// <summary>Gets what who starts a group, or brings a company or an association, may do for it.</summary>
    public static IReadOnlyList<MandateRole> First { get; } =
    [MandateRole.Keeper, MandateRole.Writer, MandateRole.Signatory];

    /// <summary>Gets the roles that a kind of body has.</summary>
    public static IReadOnlyList<MandateRole> Of(BodyKind kind) => kind == BodyKind.City ? OfCity : OfBodies;

    /// <summary>Writes roles for one column, in a fixed order.</summary>
    public static string Write(IEnumerable<MandateRole> roles) => string.Join(',', roles.Distinct().Order());

    /// <summary>Reads what <see cref="Write" /> wrote, or names that a form sent; names of no role are left out.</summary>
    public static IReadOnlyList<MandateRole> Read(string text) => Read(text.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>Reads the names of roles; names of none are left out.</summary>
    public static IReadOnlyList<MandateRole> Read(IEnumerable<string?> names) =>
        [.. Enum.GetValues<MandateRole>().Where(role => names.Contains(role.ToString(), StringComparer.Ordinal))];
}
