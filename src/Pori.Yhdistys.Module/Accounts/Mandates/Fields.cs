using Pori.Cms;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Brings what a use case refused to the fields of the pages.</summary>
internal static class Fields
{
    /// <summary>Names the field of a last day as the pages do.</summary>
    public static IReadOnlyList<Refusal> Of(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r.Field == nameof(InviteRequest.UntilUtc) ? r with { Field = "Until" } : r)];
}
