using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Grants.Contracts;

/// <summary>What other slices may show of the calls.</summary>
public interface IOpenCalls
{
    /// <summary>Gets how many calls are open and the one that closes next.</summary>
    Task<OpenCalls> OpenAsync(string culture, CancellationToken cancellationToken);
}

/// <summary>The calls that are open now.</summary>
/// <param name="Count">How many.</param>
/// <param name="Next">The one that closes next, or null.</param>
public sealed record OpenCalls(int Count, Ticket? Next);
