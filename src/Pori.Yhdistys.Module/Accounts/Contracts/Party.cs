namespace Pori.Yhdistys.Module.Accounts.Contracts;

/// <summary>What a person may do for a body.</summary>
public enum MandateRole
{
    /// <summary>Writes applications, reports and events.</summary>
    Writer,

    /// <summary>Sends and signs in the body's name (nimenkirjoittaja).</summary>
    Signatory,

    /// <summary>Looks after the body's money.</summary>
    Treasurer,

    /// <summary>Looks after who may act for the body.</summary>
    Keeper,

    /// <summary>Prepares cases of the city (valmistelija).</summary>
    Officer,

    /// <summary>Decides cases of the city (viranhaltijapäättäjä).</summary>
    Decider,

    /// <summary>Publishes in the body's name.</summary>
    Editor,
}

/// <summary>What a body is.</summary>
public enum BodyKind
{
    /// <summary>An association of the register.</summary>
    Association,

    /// <summary>A group that is not registered (toimintaryhmä).</summary>
    Group,

    /// <summary>A company.</summary>
    Company,

    /// <summary>The municipality itself.</summary>
    City,
}

/// <summary>Who acts: a person, for themselves or for a body they hold mandates of.</summary>
/// <param name="PersonId">The person's user id.</param>
/// <param name="PersonName">The person's name.</param>
/// <param name="Email">The person's address.</param>
/// <param name="Body">The body that is acted for, or null when the person acts for themselves.</param>
public sealed record Party(string PersonId, string PersonName, string Email, PartyBody? Body);

/// <summary>A body that somebody acts for.</summary>
/// <param name="Id">The body's id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="AssociationId">The content item of the association, or null for other kinds.</param>
/// <param name="Roles">What the person may do for it.</param>
public sealed record PartyBody(
    Guid Id,
    BodyKind Kind,
    string Name,
    string? AssociationId,
    IReadOnlySet<MandateRole> Roles
);
