using System.Text.Json.Nodes;

namespace Pori.Cms.Email;

/// <summary>A mail as the outbox keeps it: its words, or the template that makes them when it is sent.</summary>
/// <param name="To">The receiver's address.</param>
/// <param name="Subject">The subject; line breaks are refused. Empty when a template gives it.</param>
/// <param name="Text">The body as plain text. Empty when a template gives it.</param>
public sealed record EmailMessage(string To, string Subject, string Text)
{
    /// <summary>Gets where an answer goes, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets the body as HTML beside the text, or null.</summary>
    public string? Html { get; init; }

    /// <summary>Gets the template, such as <c>Accounts/ConfirmAddress</c>, or null.</summary>
    public string? Template { get; init; }

    /// <summary>Gets the language of the template, such as fi.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Gets what the template reads as <c>Model</c>: texts as people read them, dates and sums formatted.</summary>
    public JsonObject Values { get; init; } = [];

    /// <summary>Makes a mail from a template.</summary>
    /// <param name="to">The receiver's address.</param>
    /// <param name="template">The template's name, such as <c>Accounts/ConfirmAddress</c>.</param>
    /// <param name="culture">The receiver's language.</param>
    /// <param name="values">What the template reads as <c>Model</c>.</param>
    public static EmailMessage Of(string to, string template, string culture, JsonObject values) =>
        new(to, "", "")
        {
            Template = template,
            Culture = culture,
            Values = values,
        };
}
