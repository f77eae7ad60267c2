using System.Globalization;
using System.Text.Json.Nodes;

namespace Pori.Cms.Contents;

/// <summary>Checks what the stock fields' settings ask: required values, ranges, scale, listed options.</summary>
internal sealed class FieldRulesHandler : IContentHandler
{
    // The member that must have a value when a field is required, by field type.
    private static readonly Dictionary<string, string> RequiredMember = new(StringComparer.Ordinal)
    {
        ["TextField"] = "Text",
        ["NumericField"] = "Value",
        ["DateField"] = "Value",
        ["DateTimeField"] = "Value",
        ["TimeField"] = "Value",
        ["LinkField"] = "Url",
        ["MultiTextField"] = "Values",
        ["ContentPickerField"] = "ContentItemIds",
        ["TaxonomyField"] = "TermContentItemIds",
        ["MediaField"] = "Paths",
        ["GeoPointField"] = "Latitude",
    };

    public ValueTask HandleAsync(ContentMoment moment, ContentContext context)
    {
        if (moment != ContentMoment.Validating)
            return ValueTask.CompletedTask;
        foreach (var (partName, field) in context.Definitions.FieldsOf(context.Item.ContentType))
        {
            var value = context.Item.Part(partName)?[field.Name] as JsonObject;
            var where = $"{partName}.{field.Name}";
            CheckRequired(context, where, field, value);
            if (field.FieldName == "NumericField")
                CheckNumber(context, where, field, value);
            else if (field.FieldName == "MultiTextField")
                CheckOptions(context, where, field, value);
        }
        return ValueTask.CompletedTask;
    }

    private static void CheckRequired(
        ContentContext context,
        string where,
        ContentPartFieldDefinition field,
        JsonObject? value
    )
    {
        if (
            !JsonRead.Flag(field.FieldSettings, "Required")
            || !RequiredMember.TryGetValue(field.FieldName, out var member)
        )
            return;
        var filled = value?[member] switch
        {
            null => false,
            JsonArray items => items.Count > 0,
            JsonValue single when single.TryGetValue<string>(out var text) => !string.IsNullOrWhiteSpace(text),
            _ => true,
        };
        if (!filled)
            context.Refuse($"{where}.{member}", "required", $"A value is required for {field.DisplayName}.");
    }

    private static void CheckNumber(
        ContentContext context,
        string where,
        ContentPartFieldDefinition field,
        JsonObject? value
    )
    {
        if (value?["Value"] is null)
            return;
        where += ".Value";
        if (JsonRead.Number(value, "Value") is not { } number)
        {
            context.Refuse(where, "number", $"{field.DisplayName} must be a number.");
            return;
        }
        CheckRange(context, where, field, number);
        var scale = (int)(JsonRead.Number(field.FieldSettings, "Scale") ?? 0);
        if (decimal.Round(number, scale) != number)
            context.Refuse(
                where,
                "number.scale",
                scale == 0
                    ? $"The {field.DisplayName} field must be an integer."
                    : $"The {field.DisplayName} field has too many decimals."
            );
    }

    private static void CheckRange(
        ContentContext context,
        string where,
        ContentPartFieldDefinition field,
        decimal number
    )
    {
        if (JsonRead.Number(field.FieldSettings, "Minimum") is { } least && number < least)
            context.Refuse(
                where,
                "number.small",
                string.Create(CultureInfo.InvariantCulture, $"The value must be greater than or equal to {least}.")
            );
        if (JsonRead.Number(field.FieldSettings, "Maximum") is { } most && number > most)
            context.Refuse(
                where,
                "number.large",
                string.Create(CultureInfo.InvariantCulture, $"The value must be less than or equal to {most}.")
            );
    }

    private static void CheckOptions(
        ContentContext context,
        string where,
        ContentPartFieldDefinition field,
        JsonObject? value
    )
    {
        if (field.FieldSettings?["Options"] is not JsonArray { Count: > 0 } options)
            return;
        var allowed = options.OfType<JsonObject>().Select(o => JsonRead.Text(o, "value")).ToHashSet();
        foreach (var chosen in JsonRead.Texts(value, "Values"))
        {
            if (!allowed.Contains(chosen))
                context.Refuse($"{where}.Values", "option", $"{chosen} is not an option of {field.DisplayName}.");
        }
    }
}
