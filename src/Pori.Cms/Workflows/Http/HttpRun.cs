using Microsoft.AspNetCore.Http;

namespace Pori.Cms.Workflows.Http;

/// <summary>The request that instances answer. It was read whole before they run, and is answered after they have stopped.</summary>
internal sealed class HttpRun(HttpContext context, IFormCollection? form, string body)
{
    public HttpContext Context => context;

    public IFormCollection? Form => form;

    public string Body => body;

    /// <summary>Gets or sets the answer; null until an activity gives one.</summary>
    public HttpRunAnswer? Answer { get; private set; }

    /// <summary>Gets what is wrong with the form, by field.</summary>
    public Dictionary<string, List<string>> Errors { get; } = new(StringComparer.Ordinal);

    public bool IsValid => Errors.Count == 0;

    /// <exception cref="WorkflowFaultException">There is an answer already.</exception>
    public void Respond(HttpRunAnswer answer)
    {
        if (Answer is not null)
            throw new WorkflowFaultException("StatusCode cannot be set because the response has already started.");
        Answer = answer;
    }

    /// <summary>Adds text to the answer.</summary>
    public void Write(string text) => Answer = (Answer ?? new(200, null, "", [])) with { Text = Answer?.Text + text };

    public void Refuse(string field, string message)
    {
        if (!Errors.TryGetValue(field, out var messages))
            Errors[field] = messages = [];
        messages.Add(message);
    }
}

/// <summary>An answer.</summary>
internal sealed record HttpRunAnswer(
    int Status,
    string? ContentType,
    string Text,
    IReadOnlyList<KeyValuePair<string, string>> Headers
);
