using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Email;
using Pori.Cms.Identity;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A keeper invites somebody by mail to act for the body.</summary>
internal sealed class InvitePerson(MandateWork work)
{
    private const int MostOpen = 50;

    /// <summary>Sends the invitation; an open one to the same address is replaced.</summary>
    /// <returns>The invitation's id.</returns>
    public Task<Outcome<Guid>> RunAsync(
        InviteRequest request,
        Actor actor,
        string key,
        CancellationToken cancellationToken
    )
    {
        request = request with { Email = request.Email.Trim() };
        var refusals = new List<Refusal>();
        if (!EmailAddress.IsValid(request.Email))
            refusals.Add(new("mandates.invite.email", nameof(request.Email)));
        if (request.Roles.Count == 0)
            refusals.Add(new("mandates.roles.missing", nameof(request.Roles)));
        return refusals.Count > 0
            ? Task.FromResult(Outcome<Guid>.Refuse(refusals))
            : work.RunOnceAsync(actor, key, request, change => InviteAsync(change, request), cancellationToken);
    }

    private static async Task<Outcome<Guid>> InviteAsync(MandateChange change, InviteRequest request)
    {
        if (await change.HoldAsync(request.BodyId) is not { IsKept: true } held)
            return MandateChange.NotFound;
        if (request.Roles.Except(RoleSet.Of(held.Body.Kind)).Any())
            return new Refusal("mandates.roles.other", nameof(request.Roles));
        if (request.UntilUtc <= change.Db.UtcNow)
            return new Refusal("mandates.until.past", nameof(InviteRequest.UntilUtc));
        var invitation = await AddAsync(change, held, request.Email, request.Roles, request.UntilUtc);
        return invitation is null ? new Refusal("mandates.invite.many", null, MostOpen) : invitation.Id;
    }

    /// <summary>Adds an invitation and its mail in a running change; null when too many are open.</summary>
    public static async Task<Invitation?> AddAsync(
        MandateChange change,
        HeldBody held,
        string email,
        IReadOnlyList<MandateRole> roles,
        DateTime? until = null
    )
    {
        var now = change.Db.UtcNow;
        if (!await ReplacesAsync(change, held, email))
            return null;
        // 250 bits: two ids of 26 characters, of which the first says nothing.
        var token = change.Ids.NewContentId() + change.Ids.NewContentId();
        var invitation = new Invitation
        {
            Id = change.NewId(),
            BodyId = held.Body.Id,
            Email = email,
            Roles = RoleSet.Write(roles),
            MandatesUntilUtc = until,
            TokenHash = Sessions.HashOf(token),
            InvitedBy = change.Actor.Id,
            CreatedUtc = now,
            ExpiresUtc = now + Invitation.Lasts,
        };
        change.Db.Add(invitation);
        held.Note(MandateEventKind.Invited, email, invitation.Roles);
        await SendAsync(change, held.Body, invitation, token);
        return invitation;
    }

    // Withdraws what is open to the same address; false when too many are open.
    private static async Task<bool> ReplacesAsync(MandateChange change, HeldBody held, string email)
    {
        var now = change.Db.UtcNow;
        var open = await change
            .Db.Set<Invitation>()
            .Where(i => i.BodyId == held.Body.Id && i.UsedUtc == null && i.WithdrawnUtc == null && i.ExpiresUtc > now)
            .ToListAsync();
        foreach (var old in open.Where(i => i.HandOverId is null && IsSame(i.Email, email)))
            old.WithdrawnUtc = now;
        return open.Count < MostOpen;
    }

    /// <summary>Gets whether two addresses are the same for us; letters' case does not count.</summary>
    public static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static async Task SendAsync(MandateChange change, Body body, Invitation invitation, string token)
    {
        // Who has an account already is written to in their language.
        var normalized = invitation.Email.ToUpperInvariant();
        var known = await change
            .Db.Users.Where(u => u.NormalizedEmail == normalized)
            .Select(u => u.Id)
            .FirstOrDefaultAsync();
        var person = known is null ? null : await People.FindAsync(change.Db, known);
        change.Mails.Add(
            change.Db,
            $"invitation/{invitation.Id:N}",
            invitation.Email,
            person?.Culture ?? SiteCultures.Standard.Default,
            "Accounts/Invitation",
            culture => new JsonObject
            {
                ["Body"] = body.Name,
                ["By"] = change.Actor.Name,
                ["Roles"] = change.Mails.RolesText(culture, RoleSet.Read(invitation.Roles)),
                ["LastDay"] = change.Mails.LastDay(culture, invitation.ExpiresUtc),
                ["Email"] = invitation.Email,
                ["Path"] = change.Mails.Path(culture, MandateRoutes.Accept, ("tunnus", token)),
            }
        );
    }
}

/// <summary>What was typed.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Email">Where the invitation goes.</param>
/// <param name="Roles">What the person shall be able to do.</param>
/// <param name="UntilUtc">When that ends, or null.</param>
internal sealed record InviteRequest(Guid BodyId, string Email, IReadOnlyList<MandateRole> Roles, DateTime? UntilUtc);
