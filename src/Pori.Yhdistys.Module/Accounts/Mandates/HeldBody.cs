using Pori.Cms;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A body while one transaction changes who may act for it.</summary>
/// <param name="change">The change.</param>
/// <param name="body">The body.</param>
/// <param name="mandates">The mandates that are in force or to come.</param>
/// <param name="people">Who holds them.</param>
internal sealed class HeldBody(
    MandateChange change,
    Body body,
    List<Mandate> mandates,
    IReadOnlyDictionary<string, KnownPerson> people
)
{
    private const int MostLines = 1000;
    private int lines;

    public Body Body => body;

    private DateTime Now => change.Db.UtcNow;

    /// <summary>Gets the people who hold something now.</summary>
    public IEnumerable<KnownPerson> Holders => people.Values.Where(p => RolesOf(p.Id).Count > 0);

    /// <summary>Gets whether the actor decides who may act for it: a keeper, or an officer for the city's own.</summary>
    public bool IsKept =>
        body.Kind == BodyKind.City ? change.Manages : RolesOf(change.Actor.Id).Contains(MandateRole.Keeper);

    /// <summary>Gets whom the actor acts for here: the body when the actor is its keeper, else the city.</summary>
    public string Behalf => IsKept ? body.Name : change.Mails.CityName;

    /// <summary>Gets what a person may do now; nothing when the account may not be used.</summary>
    public IReadOnlyList<MandateRole> RolesOf(string personId) =>
        people.TryGetValue(personId, out var person) && !person.MayAct
            ? []
            : [.. mandates.Where(m => m.PersonId == personId && IsInForce(m)).Select(m => m.Role).Distinct()];

    /// <summary>Gets the mandates that a person has or will have.</summary>
    public IReadOnlyList<Mandate> Of(string personId) => [.. mandates.Where(m => m.PersonId == personId && !IsOver(m))];

    /// <summary>Gets the keepers, for mails, without the actor.</summary>
    public IEnumerable<KnownPerson> OtherKeepers =>
        people.Values.Where(p => p.Id != change.Actor.Id && RolesOf(p.Id).Contains(MandateRole.Keeper));

    /// <summary>Gives a role from now on. Who has it already keeps it, to the end that is given now.</summary>
    public void Grant(string personId, MandateRole role, MandateOrigin how, DateTime? until = null)
    {
        change.Db.Changed(PersonBodies.ChangeKind, personId);
        if (Of(personId).FirstOrDefault(m => m.Role == role) is { } held)
        {
            // Another end is another promise: it is reminded of anew.
            if (held.UntilUtc != until)
                (held.UntilUtc, held.RemindedUtc, held.Version) = (until, null, held.Version + 1);
            return;
        }
        var mandate = new Mandate
        {
            Id = change.NewId(),
            BodyId = body.Id,
            PersonId = personId,
            Role = role,
            FromUtc = Now,
            UntilUtc = until,
            GrantedBy = change.Actor.Id,
            GrantedHow = how,
        };
        mandates.Add(mandate);
        change.Db.Add(mandate);
    }

    /// <summary>Takes a mandate back at once.</summary>
    public void Revoke(Mandate mandate, string why)
    {
        (mandate.RevokedUtc, mandate.RevokedBy, mandate.RevokedWhy) = (Now, change.Actor.Id, why);
        mandate.Version++;
        change.Db.Changed(PersonBodies.ChangeKind, mandate.PersonId);
    }

    /// <summary>
    /// Refuses a change after which no keeper would stay: one without an end, whose account may be used. So mandates that end by themselves
    /// leave nobody alone either.
    /// </summary>
    public Refusal? RefuseWithoutKeeper(string? field = null) =>
        body.Kind == BodyKind.City || mandates.Any(IsKeeperWhoStays) ? null : new("mandates.last_keeper", field);

    /// <summary>Writes a line of the history.</summary>
    public void Note(
        MandateEventKind kind,
        string whom,
        string roles = "",
        string? behalf = null,
        string reason = ""
    ) =>
        change.Db.Add(
            new MandateEvent
            {
                Id = change.NewId(),
                BodyId = body.Id,
                // The body's version is this change's alone.
                Number = ((long)body.Version * MostLines) + lines++,
                Utc = Now,
                Kind = kind,
                ActorId = change.Actor.Id,
                ActorName = change.Actor.Name,
                Behalf = behalf ?? Behalf,
                Whom = whom,
                Roles = roles,
                Reason = reason,
            }
        );

    private bool IsKeeperWhoStays(Mandate mandate) =>
        mandate is { Role: MandateRole.Keeper, UntilUtc: null }
        && IsInForce(mandate)
        && (!people.TryGetValue(mandate.PersonId, out var person) || person.MayAct);

    private bool IsInForce(Mandate mandate) => !IsOver(mandate) && mandate.FromUtc <= Now;

    private bool IsOver(Mandate mandate) => mandate.RevokedUtc is not null || mandate.UntilUtc <= Now;
}
