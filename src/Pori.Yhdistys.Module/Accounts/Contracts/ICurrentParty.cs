using Microsoft.AspNetCore.Http;

namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>Tells who acts in a request: the signed-in person and the body they have chosen in the header.</summary>
public interface ICurrentParty
{
    /// <summary>Gets who acts, or null when nobody has signed in.</summary>
    ValueTask<Party?> GetAsync(HttpContext http);

    /// <summary>Gets every body the signed-in person may act for, the chosen one first.</summary>
    ValueTask<IReadOnlyList<PartyBody>> BodiesAsync(HttpContext http);
}
