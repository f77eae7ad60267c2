using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events.Contracts;

/// <summary>What other slices may show of the calendar.</summary>
public interface IUpcomingEvents
{
    /// <summary>Gets the next events of an association, soonest first.</summary>
    Task<IReadOnlyList<Ticket>> OfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    );

    /// <summary>Gets the hobbies of an association.</summary>
    Task<IReadOnlyList<HobbyRow>> HobbiesOfAssociationAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    );

    /// <summary>Gets the next events in premises, soonest first.</summary>
    Task<IReadOnlyList<Ticket>> InPremisesAsync(
        string contentItemId,
        string culture,
        CancellationToken cancellationToken
    );

    /// <summary>Gets the next events of the coming seven days with the counts of today and of hobbies.</summary>
    Task<WeekAhead> WeekAheadAsync(string culture, CancellationToken cancellationToken);
}

/// <summary>What the front page tells of the calendar.</summary>
public sealed record WeekAhead(IReadOnlyList<Ticket> Events, int Today, int Hobbies);

/// <summary>A hobby in a list.</summary>
public sealed record HobbyRow(string Title, string Url) : ILiquidModel
{
    /// <summary>Gets the organiser.</summary>
    public string Organiser { get; init; } = "";

    /// <summary>Gets the weekly times in words.</summary>
    public string Times { get; init; } = "";

    /// <summary>Gets the ages in words.</summary>
    public string Ages { get; init; } = "";

    /// <summary>Gets the price in words.</summary>
    public string Price { get; init; } = "";

    /// <summary>Gets the place.</summary>
    public string Place { get; init; } = "";

    /// <summary>Gets the one tag, or null.</summary>
    public Tag? Tag { get; init; }
}
