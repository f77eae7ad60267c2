using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Reads a form from the definitions of its content type.</summary>
internal static class FormReader
{
    /// <summary>The settings bag of a type, a part on a type or a field that says how it is asked.</summary>
    public const string FormSettings = "PoriFormSettings";

    /// <summary>Reads a form; null when the type does not exist or is no form.</summary>
    /// <exception cref="FormatException">A settings bag has a shape that no form has.</exception>
    public static FormDefinition? Read(ContentDefinitions definitions, string contentType)
    {
        if (definitions.Type(contentType) is not { } type || !JsonRead.Flag(Bag(type.Settings), "Form"))
            return null;
        var sections = (
            from onType in type.ContentTypePartDefinitionRecords
            where JsonRead.Flag(Bag(onType.Settings), "Section")
            orderby Position(onType.Settings, "ContentTypePartSettings")
            select ReadSection(definitions, type, onType)
        ).ToList();
        var (snapshot, hash) = FormSnapshot.Of(definitions, type);
        return new(
            type.Name,
            LocalText.Read(type.DisplayName, Bag(type.Settings)?["Titles"]),
            sections,
            snapshot,
            hash
        );
    }

    internal static JsonObject? Bag(JsonObject settings) => settings[FormSettings] as JsonObject;

    private static FormSection ReadSection(
        ContentDefinitions definitions,
        ContentTypeDefinition type,
        ContentTypePartDefinition onType
    )
    {
        var bag = Bag(onType.Settings)!;
        var stock = onType.Settings["ContentTypePartSettings"] as JsonObject;
        return new(
            onType.Name,
            LocalText.Read(JsonRead.Text(stock, "DisplayName") ?? onType.Name, bag["Titles"]),
            [.. Questions(definitions, onType.PartName), .. RowsReader.Of(definitions, type, onType.Name)]
        )
        {
            PartName = onType.PartName,
            Group = LocalText.Read(bag["Group"]),
            Intro = LocalText.Read(JsonRead.Text(stock, "Description"), bag["Intros"]),
            ShowIf = FormCondition.Read(bag["ShowIf"]),
            Rules = [.. (bag["Rules"] as JsonArray ?? []).OfType<JsonObject>().Select(FormRule.Read)],
        };
    }

    internal static List<FormQuestion> Questions(ContentDefinitions definitions, string partName) =>
        [
            .. from field in definitions.Part(partName)?.ContentPartFieldDefinitionRecords ?? []
            orderby Position(field.Settings, "ContentPartFieldSettings")
            select QuestionReader.Read(field),
        ];

    // Orchard orders by a text that is a number, sometimes one with parts: 2.1 lies between 2 and 3.
    internal static decimal Position(JsonObject settings, string bag) =>
        JsonRead.Number(settings[bag] as JsonObject, "Position") ?? 0;
}
