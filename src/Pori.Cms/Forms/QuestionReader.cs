using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Reads a question from a field's definition.</summary>
internal static class QuestionReader
{
    private const int LongestLine = 255;
    private const int LongestText = 4000;

    /// <exception cref="FormatException">A field or its settings are such that a form cannot ask them.</exception>
    public static FormQuestion Read(ContentPartFieldDefinition field)
    {
        var form = FormReader.Bag(field.Settings);
        var validation = field.Settings["PoriValidationSettings"] as JsonObject;
        var kind = KindOf(field, validation);
        return new(
            field.Name,
            kind,
            LocalText.Read(field.DisplayName, form?["Labels"]),
            LocalText.Read(JsonRead.Text(field.FieldSettings, "Hint"), form?["Hints"])
        )
        {
            Required = JsonRead.Flag(field.FieldSettings, "Required"),
            Least = JsonRead.Number(field.FieldSettings, "Minimum"),
            Most = JsonRead.Number(field.FieldSettings, "Maximum"),
            Decimals = (int)(JsonRead.Number(field.FieldSettings, "Scale") ?? 0),
            MaxLength = (int)(
                JsonRead.Number(validation, "MaxLength") ?? (kind == QuestionKind.LongText ? LongestText : LongestLine)
            ),
            Choices = ChoicesOf(field),
            ShowIf = FormCondition.Read(form?["ShowIf"]),
            ErrorWords = (form?["Errors"] as JsonObject ?? []).ToDictionary(p => p.Key, p => LocalText.Read(p.Value)),
            Autocomplete = JsonRead.Text(form, "Autocomplete") ?? "",
            Personal = JsonRead.Flag(form, "Personal"),
        };
    }

    private static QuestionKind KindOf(ContentPartFieldDefinition field, JsonObject? validation) =>
        (field.FieldName, JsonRead.Text(validation, "Kind"), JsonRead.Text(Stock(field), "Editor")) switch
        {
            ("TextField", "Email", _) => QuestionKind.Email,
            ("TextField", "Phone", _) => QuestionKind.Phone,
            ("TextField", "PostalCode", _) => QuestionKind.PostalCode,
            ("TextField", "BusinessId", _) => QuestionKind.BusinessId,
            ("TextField", "Iban", _) => QuestionKind.Iban,
            ("TextField", _, "PredefinedList") => QuestionKind.Choice,
            ("TextField", _, "TextArea") => QuestionKind.LongText,
            ("TextField", _, _) => QuestionKind.Text,
            ("NumericField", "Money", _) => QuestionKind.Money,
            ("NumericField", _, _) => QuestionKind.Number,
            ("DateField", _, _) => QuestionKind.Date,
            ("BooleanField", _, _) => QuestionKind.Tick,
            ("MultiTextField", _, _) => QuestionKind.Choices,
            ("MediaField", _, _) => QuestionKind.File,
            _ => throw new FormatException($"A form cannot ask the field {field.Name} of type {field.FieldName}."),
        };

    private static JsonObject? Stock(ContentPartFieldDefinition field) =>
        field.Settings["ContentPartFieldSettings"] as JsonObject;

    private static List<FormChoice> ChoicesOf(ContentPartFieldDefinition field)
    {
        var list = field.Settings["TextFieldPredefinedListEditorSettings"] as JsonObject ?? field.FieldSettings;
        return
        [
            .. (list?["Options"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(o => new FormChoice(
                    JsonRead.Text(o, "value") ?? "",
                    LocalText.Read(JsonRead.Text(o, "name"), Translations(field, JsonRead.Text(o, "value") ?? ""))
                )),
        ];
    }

    private static JsonNode? Translations(ContentPartFieldDefinition field, string value) =>
        (FormReader.Bag(field.Settings)?["Choices"] as JsonObject)?[value];
}
