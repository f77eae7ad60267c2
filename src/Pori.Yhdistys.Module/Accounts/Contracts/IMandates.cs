using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>Tells who may act for whom; other slices ask it inside the transaction of their change, so that a revocation holds at once.</summary>
public interface IMandates
{
    /// <summary>Gets what a person may do for a body at this instant; empty for none.</summary>
    Task<IReadOnlySet<MandateRole>> RolesAsync(CmsDbContext db, string personId, Guid bodyId);

    /// <summary>Gets the people who hold a role of a body at this instant, with the addresses that mails go to.</summary>
    Task<IReadOnlyList<Party>> HoldersAsync(CmsDbContext db, Guid bodyId, MandateRole role);
}
