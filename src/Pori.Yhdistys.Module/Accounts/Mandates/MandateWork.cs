using System.Text.Json;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Identity;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>
/// Runs the changes of who may act for whom: each once for its form's key, with what the actor may do known beforehand. A change that
/// is refused leaves nothing behind, not even its key.
/// </summary>
internal sealed class MandateWork(IUnitOfWork work, Permissions permissions, IdGenerator ids, MandateMails mails)
{
    /// <summary>Runs a change that somebody asks for.</summary>
    /// <typeparam name="T">The answer; it must survive JSON.</typeparam>
    /// <param name="actor">Who asks; somebody who has not signed in is refused.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="request">What is asked, for the comparison with what came under the key before.</param>
    /// <param name="change">The change, which reads what it decides on inside.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task<Outcome<T>> RunOnceAsync<T>(
        Actor actor,
        string key,
        object request,
        Func<MandateChange, Task<Outcome<T>>> change,
        CancellationToken cancellationToken
    )
    {
        if (!actor.IsPerson)
            return new Refusal("mandates.unknown_actor");
        var manages = await ManagesAsync(actor);
        try
        {
            return await work.RunOnceAsync(
                actor.Id,
                "mandates/" + key,
                HashOf(request),
                async db => ValueOf(await change(new(db, actor, manages, ids, mails))),
                cancellationToken
            );
        }
        catch (RefusedException refused)
        {
            return Outcome<T>.Refuse(refused.Refusals);
        }
        catch (IdempotencyConflictException)
        {
            // Somebody went back to a form that was sent, and chose something else.
            return new Refusal("mandates.sent_before");
        }
    }

    /// <summary>Runs a change of the system's own.</summary>
    public Task<T> RunAsync<T>(
        Actor system,
        Func<MandateChange, Task<T>> change,
        CancellationToken cancellationToken
    ) => work.RunAsync(db => change(new(db, system, Manages: false, ids, mails)), cancellationToken);

    /// <summary>Gets whether somebody looks after the mandates of all bodies.</summary>
    public ValueTask<bool> ManagesAsync(Actor actor) =>
        permissions.AllowsAsync(actor.Principal, MandatePermissions.Manage);

    private static string HashOf(object request) =>
        Idempotency.HashOf(JsonSerializer.SerializeToUtf8Bytes(request, CmsJson.Options));

    private static T ValueOf<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value! : throw new RefusedException(outcome.Refusals);

    // It takes the transaction back and is seen by nobody else.
    private sealed class RefusedException(IReadOnlyList<Refusal> refusals) : Exception
    {
        public IReadOnlyList<Refusal> Refusals { get; } = refusals;
    }
}
