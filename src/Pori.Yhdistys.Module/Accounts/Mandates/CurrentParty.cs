using Microsoft.AspNetCore.Http;
using Pori.Cms.Identity;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// Whom the person acts for: their choice lies sealed in a cookie, for that person alone, and counts only while they hold a mandate of the
/// body.
/// </summary>
internal sealed class CurrentParty(PersonBodies bodies, SealedNotes notes) : ICurrentParty
{
    private const string Cookie = "pori-taho";
    private const string Purpose = "chosen body";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    public async ValueTask<Party?> GetAsync(HttpContext http)
    {
        if (Person.Of(http.User) is not { } person)
            return null;
        var all = await bodies.OfAsync(person.Id);
        return new(person.Id, person.Name, person.Email, ChosenOf(http, person.Id, all));
    }

    public async ValueTask<IReadOnlyList<PartyBody>> BodiesAsync(HttpContext http)
    {
        if (Person.Of(http.User) is not { } person)
            return [];
        var all = await bodies.OfAsync(person.Id);
        var chosen = ChosenOf(http, person.Id, all);
        return chosen is null ? all : [chosen, .. all.Where(b => b.Id != chosen.Id)];
    }

    /// <summary>Keeps whom the person chose, or that they chose themselves (empty), until the browser closes.</summary>
    public void Choose(HttpContext http, string personId, Guid bodyId) =>
        HostCookie.Write(http, Cookie, notes.Seal(Purpose, new Choice(personId, bodyId), Lasts));

    // Who has not chosen yet acts for the one body they have. The city is never acted for unasked.
    private PartyBody? ChosenOf(HttpContext http, string personId, IReadOnlyList<PartyBody> all)
    {
        if (
            notes.Open<Choice>(Purpose, HostCookie.Read(http, Cookie)) is { } choice
            && choice.PersonId == personId
            && (choice.BodyId == Guid.Empty || all.Any(b => b.Id == choice.BodyId))
        )
            return all.FirstOrDefault(b => b.Id == choice.BodyId);
        return all.Count == 1 && all[0].Kind != BodyKind.City ? all[0] : null;
    }

    private sealed record Choice(string PersonId, Guid BodyId);
}
