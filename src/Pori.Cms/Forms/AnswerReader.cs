using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Pori.Cms.Email;
using Pori.Cms.Localization;

namespace Pori.Cms.Forms;

/// <summary>Reads what was typed as the answer of a question. The server decides; a page only helps.</summary>
internal static partial class AnswerReader
{
    /// <summary>Reads an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="typed">All that was typed or ticked.</param>
    /// <param name="today">The day that a date without a year is read by.</param>
    public static ReadAnswer Read(FormQuestion question, IReadOnlyList<string> typed, LocalDate today)
    {
        var text = typed is [var first, ..] ? first.Trim() : "";
        if (question.Kind is QuestionKind.Choices or QuestionKind.File)
            return Several(question, [.. typed.Where(t => t.Length > 0).Distinct()]);
        if (text.Length == 0)
            return question.Required ? ReadAnswer.Wrong(MissingOf(question)) : default;
        return question.Kind switch
        {
            QuestionKind.Number => Number(question, text),
            QuestionKind.Money => Amount(question, text),
            QuestionKind.Date => Day(text, today),
            QuestionKind.Tick => Tick(question, text),
            QuestionKind.Choice => One(question, text),
            _ => Text(question, text),
        };
    }

    private static string MissingOf(FormQuestion question) =>
        question.Kind switch
        {
            QuestionKind.Choice or QuestionKind.Choices => "missing.choice",
            QuestionKind.Tick => "missing.tick",
            QuestionKind.File => "missing.file",
            _ => "missing",
        };

    private static ReadAnswer Several(FormQuestion question, List<string> chosen)
    {
        if (chosen.Count == 0)
            return question.Required ? ReadAnswer.Wrong(MissingOf(question)) : default;
        if (question.Kind == QuestionKind.File)
            return new(new JsonObject { ["Paths"] = Texts(chosen), ["MediaTexts"] = new JsonArray() });
        return chosen.TrueForAll(c => question.Choices.Any(o => o.Value == c))
            ? new(new JsonObject { ["Values"] = Texts(chosen) })
            : ReadAnswer.Wrong("choice");
    }

    private static ReadAnswer One(FormQuestion question, string text) =>
        question.Choices.Any(o => o.Value == text)
            ? new(new JsonObject { ["Text"] = text })
            : ReadAnswer.Wrong("choice");

    private static ReadAnswer Tick(FormQuestion question, string text) =>
        text == "true" ? new(new JsonObject { ["Value"] = true })
        : question.Required ? ReadAnswer.Wrong(MissingOf(question))
        : new(new JsonObject { ["Value"] = false });

    private static ReadAnswer Text(FormQuestion question, string text)
    {
        // PostgreSQL keeps every character but this one.
        if (text.Contains('\0', StringComparison.Ordinal))
            return ReadAnswer.Wrong("character");
        if (text.Length > question.MaxLength)
            return ReadAnswer.Wrong("long", text.Length - question.MaxLength, question.MaxLength);
        return question.Kind switch
        {
            QuestionKind.Email when !text.Contains('@', StringComparison.Ordinal) => ReadAnswer.Wrong("email.at"),
            QuestionKind.Email when !IsEmail(text) => ReadAnswer.Wrong("email"),
            QuestionKind.Phone when !Phone().IsMatch(text) => ReadAnswer.Wrong("phone"),
            QuestionKind.PostalCode when !PostalCode().IsMatch(text) => ReadAnswer.Wrong("postal_code"),
            QuestionKind.BusinessId when !BusinessId.HasShape(text) => ReadAnswer.Wrong("business_id.shape"),
            QuestionKind.BusinessId when !BusinessId.IsValid(text) => ReadAnswer.Wrong("business_id.check"),
            QuestionKind.Iban => Account(text),
            QuestionKind.LongText => Value(text.ReplaceLineEndings("\n")),
            _ => Value(text.ReplaceLineEndings(" ")),
        };
    }

    private static ReadAnswer Account(string text)
    {
        var account = Iban.Clean(text);
        return Iban.IsValid(account) ? Value(account)
            : account.Length != Iban.Length ? ReadAnswer.Wrong("iban.length", account.Length, Iban.Length)
            : ReadAnswer.Wrong("iban.check");
    }

    private static ReadAnswer Number(FormQuestion question, string text)
    {
        var written = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        if (
            !decimal.TryParse(
                written,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return ReadAnswer.Wrong("number");
        return decimal.Round(number, question.Decimals) == number
            ? Within(question, number, "number")
            : ReadAnswer.Wrong("number.decimals", question.Decimals);
    }

    private static ReadAnswer Amount(FormQuestion question, string text)
    {
        if (Money.Parse(text) is { } money)
            return money.Cents < 0 ? ReadAnswer.Wrong("money.negative") : Within(question, money.Euros, "money");
        return ReadAnswer.Wrong(ManyDecimals().IsMatch(text) ? "money.decimals" : "money");
    }

    private static ReadAnswer Within(FormQuestion question, decimal number, string kind) =>
        number < question.Least ? ReadAnswer.Wrong($"{kind}.small", question.Least)
        : number > question.Most ? ReadAnswer.Wrong($"{kind}.large", question.Most)
        : new(new JsonObject { ["Value"] = number });

    private static ReadAnswer Day(string text, LocalDate today) =>
        DayText.Read(text, today) is { } day
            ? new(new JsonObject { ["Value"] = LocalDatePattern.Iso.Format(day) + "T00:00:00Z" })
            : ReadAnswer.Wrong("date");

    // A name without a dot in it belongs to a machine of the house, not to somebody's mail.
    private static bool IsEmail(string text) =>
        EmailAddress.IsValid(text) && text.LastIndexOf('.') > text.LastIndexOf('@');

    private static ReadAnswer Value(string text) => new(new JsonObject { ["Text"] = text });

    private static JsonArray Texts(List<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    [GeneratedRegex("""^\+?[0-9][0-9 ()\-\u00A0]{4,20}$""", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Phone();

    [GeneratedRegex("""^(FI-)?[0-9]{5}$""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex PostalCode();

    [GeneratedRegex("""^[0-9 \u00A0]+[.,][0-9]{3,}\s*€?$""", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex ManyDecimals();
}
