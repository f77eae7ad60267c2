using System.Text;
using System.Text.Json.Nodes;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Email;
using Pori.Cms.Localization;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>Somebody says what they think of a page: it is kept, and mailed to the address the municipality has given for it.</summary>
internal sealed class GiveFeedback(IUnitOfWork work, EmailOutbox outbox, SiteSettings settings, IdGenerator ids)
{
    public const int MaxText = 4000;

    /// <summary>Keeps the feedback once, however often the form is sent.</summary>
    /// <param name="request">What was typed.</param>
    /// <param name="key">The form's idempotency key.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The feedback's id.</returns>
    public async Task<Outcome<Guid>> RunAsync(FeedbackRequest request, string key, CancellationToken cancellationToken)
    {
        // PostgreSQL keeps every character but this one.
        request = request with
        {
            Text = request.Text.Replace("\0", "", StringComparison.Ordinal),
        };
        if (Check(request) is { Count: > 0 } refusals)
            return Outcome<Guid>.Refuse(refusals);
        var receiver = JsonRead.Text((await settings.GetAsync()).Section("MunicipalitySettings"), "FeedbackEmail");
        var hash = Idempotency.HashOf(Encoding.UTF8.GetBytes(request.ToString()));
        try
        {
            return await work.RunOnceAsync(
                "anonymous",
                "feedback/" + key,
                hash,
                db => Task.FromResult(Keep(db, request, receiver)),
                cancellationToken
            );
        }
        catch (IdempotencyConflictException)
        {
            // Somebody went back to a form that was sent, and wrote something else.
            return new Refusal("feedback.sent_before", nameof(request.Text));
        }
    }

    private static List<Refusal> Check(FeedbackRequest request)
    {
        var refusals = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(request.Text))
            refusals.Add(new("feedback.text.missing", nameof(request.Text)));
        else if (request.Text.Length > MaxText)
            refusals.Add(new("feedback.text.long", nameof(request.Text), request.Text.Length - MaxText, MaxText));
        if (request.Email.Length > 0 && !EmailAddress.IsValid(request.Email))
            refusals.Add(new("feedback.email", nameof(request.Email)));
        return refusals;
    }

    private Guid Keep(CmsDbContext db, FeedbackRequest request, string? receiver)
    {
        var feedback = new Feedback
        {
            Id = ids.NewCaseId(new DateTimeOffset(db.UtcNow)),
            Page = request.Page,
            Text = request.Text.Trim(),
            Email = request.Email.Length > 0 ? request.Email : null,
            Culture = request.Culture,
            ReceivedUtc = db.UtcNow,
        };
        db.Add(feedback);
        if (receiver is { Length: > 0 })
            outbox.Add(
                db,
                $"feedback/{feedback.Id:N}",
                EmailMessage.Of(
                    receiver,
                    "Participation/Feedback",
                    SiteCultures.Standard.Default,
                    new JsonObject { ["Page"] = request.Page, ["Text"] = feedback.Text }
                ) with
                {
                    ReplyTo = feedback.Email,
                }
            );
        return feedback.Id;
    }
}

/// <summary>What was typed into the form.</summary>
/// <param name="Page">The path of the page it is about.</param>
/// <param name="Text">What is said, 1 to 4,000 characters.</param>
/// <param name="Email">Where an answer is wished; empty for none.</param>
/// <param name="Culture">The language of the page.</param>
internal sealed record FeedbackRequest(string Page, string Text, string Email, string Culture);
