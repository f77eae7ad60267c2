using Microsoft.Extensions.Logging;
using Pori.Cms.Contents;
using Pori.Cms.Email;
using Pori.Cms.Liquid;

namespace Pori.Cms.Workflows.Activities;

/// <summary>
/// Puts a mail into the outbox, one for each receiver. A template that fails, a receiver that is no address or a subject of more
/// than one line is the outcome Failed, and no mail is sent.
/// </summary>
internal sealed class EmailTask(EmailOutbox outbox) : Activity(nameof(EmailTask))
{
    private const int MostReceivers = 50;
    private static readonly char[] Separators = [',', ';', '\n'];

    public override IReadOnlyList<string> Templates =>
        ["Author", "Sender", "ReplyTo", "Recipients", "Cc", "Bcc", "Subject", "Body"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var receivers = new List<string>();
        foreach (var name in new[] { "Recipients", "Cc", "Bcc" })
            receivers.AddRange(Split(await visit.TryRenderAsync(name)));
        var subject = (await visit.TryRenderAsync("Subject"))?.Trim();
        // What people have typed is no HTML of ours.
        var body = await visit.TryRenderAsync("Body", IsHtml(visit) ? LiquidEncoding.Page : LiquidEncoding.None);
        var replyTo = (await visit.TryRenderAsync("ReplyTo"))?.Trim();
        if (Problem(receivers, subject, body, replyTo) is { } problem)
            return ContentTasks.Failed(visit, problem);
        var text = IsHtml(visit) ? HtmlText.From(body) : body!;
        foreach (var receiver in receivers.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var message = new EmailMessage(receiver, subject!, text)
            {
                ReplyTo = replyTo,
                Html = IsHtml(visit) ? body : null,
            };
            var key = $"{visit.Key}/{receiver.ToLowerInvariant()}";
            visit.Effect(db =>
            {
                outbox.Add(db, Short(key), message);
                return Task.CompletedTask;
            });
        }
        return ActivityResult.Of("Done");
    }

    private static string? Problem(List<string> receivers, string? subject, string? body, string? replyTo)
    {
        if (subject is null || body is null || replyTo is null)
            return "A template of the mail has an error.";
        if (receivers.Count is 0 or > MostReceivers)
            return $"A mail has 1 to {MostReceivers} receivers.";
        if (receivers.Exists(r => !EmailAddress.IsValid(r)) || (replyTo.Length > 0 && !EmailAddress.IsValid(replyTo)))
            return "A receiver of the mail is no address.";
        return subject.AsSpan().IndexOfAny('\r', '\n', '\0') >= 0 ? "The subject has more than one line." : null;
    }

    private static string[] Split(string? receivers) =>
        (receivers ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static bool IsHtml(Visit visit) =>
        visit.State["IsHtmlBody"] is null || JsonRead.Flag(visit.State, "IsHtmlBody");

    // The outbox's keys are short; a long address is told by its hash.
    private static string Short(string key) =>
        key.Length <= 200 ? key : $"{key[..130]}/{Storage.Idempotency.HashOf(System.Text.Encoding.UTF8.GetBytes(key))}";
}

/// <summary>Writes a line to the log, once the instance is stored.</summary>
internal sealed class LogTask() : Activity(nameof(LogTask))
{
    public override IReadOnlyList<string> Templates => ["Text"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var level =
            JsonRead.Number(visit.State, "LogLevel") is { } number ? (LogLevel)(int)number
            : Enum.TryParse<LogLevel>(visit.Text("LogLevel"), out var named) ? named
            : LogLevel.Information;
        visit.Tell(Enum.IsDefined(level) ? level : LogLevel.Information, await visit.RenderAsync("Text"));
        return ActivityResult.Of("Done");
    }
}

/// <summary>Writes a notice to the log: there is no page that could show it to the person who waits.</summary>
internal sealed class NotifyTask() : Activity(nameof(NotifyTask))
{
    public override IReadOnlyList<string> Templates => ["Message"];

    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        visit.Tell(LogLevel.Information, await visit.RenderAsync("Message"));
        return ActivityResult.Of("Done");
    }
}
