using Pori.Cms.Liquid;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Contacts.Contracts;

/// <summary>Finds the people of the city who answer for things.</summary>
public interface IResponsiblePeople
{
    /// <summary>Gets a person by content id, or null when the person is not published.</summary>
    ValueTask<ContactCard?> FindAsync(string? contentItemId, string culture);

    /// <summary>Gets the first person who answers for an area, or null.</summary>
    Task<ContactCard?> OfAreaAsync(string area, string culture, CancellationToken cancellationToken);
}

/// <summary>A person as pages show them.</summary>
public sealed record ContactCard(string Name, string Url) : ILiquidModel
{
    /// <summary>Gets the role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Gets the division.</summary>
    public string Division { get; init; } = "";

    /// <summary>Gets the e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Gets the telephone number as people read it.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Gets the tel: address.</summary>
    public string? PhoneUrl { get; init; }

    /// <summary>Gets when one may call.</summary>
    public string Hours { get; init; } = "";

    /// <summary>Gets the areas in words.</summary>
    public string Areas { get; init; } = "";

    /// <summary>Gets who stands in, or null.</summary>
    public Link? Substitute { get; init; }

    /// <summary>Gets a description in HTML.</summary>
    public string BodyHtml { get; init; } = "";
}
