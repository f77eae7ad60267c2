namespace Pori.Yhdistys.Module.Events.Contracts;

/// <summary>Who may organise events. The slice that keeps them implements it, so the calendar knows none.</summary>
public interface IOrganisers
{
    /// <summary>Gets the ids of up to so many organisers that are active, in the order of their ids.</summary>
    Task<IReadOnlyList<string>> IdsAsync(int most, CancellationToken cancellationToken);
}
