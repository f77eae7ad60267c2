namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>Gives the matters of a person or body to the front of their own pages; each slice that has some implements it.</summary>
public interface IMatterSource
{
    /// <summary>Gets the matters of who acts: those of the body when one is chosen, else the person's own.</summary>
    Task<IReadOnlyList<Matter>> MattersAsync(Party party, string culture, CancellationToken cancellationToken);
}

/// <summary>A matter on one's own pages.</summary>
/// <param name="Title">What it is, in the reader's language.</param>
/// <param name="Status">Where it stands, in words.</param>
/// <param name="Url">Its page.</param>
/// <param name="Group">Where it stands on the page.</param>
/// <param name="DueUtc">Until when something is to be done, or null.</param>
public sealed record Matter(string Title, string Status, string Url, MatterGroup Group, DateTime? DueUtc = null);

/// <summary>Where a matter stands on one's own pages.</summary>
public enum MatterGroup
{
    /// <summary>Something is to be done by the reader.</summary>
    ToDo,

    /// <summary>It goes on by itself.</summary>
    Running,

    /// <summary>Nothing happens any more.</summary>
    Done,
}
