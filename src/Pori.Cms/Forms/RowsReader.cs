using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Forms;

/// <summary>Reads repeating rows: a named BagPart of the form's type whose settings bag says in which section it is asked.</summary>
internal static class RowsReader
{
    private const int MostRows = 50;

    /// <exception cref="FormatException">The bag does not say one content type, or that type has no fields.</exception>
    public static IEnumerable<FormQuestion> Of(
        ContentDefinitions definitions,
        ContentTypeDefinition type,
        string section
    ) =>
        from bag in type.ContentTypePartDefinitionRecords
        where bag.PartName == "BagPart" && JsonRead.Text(FormReader.Bag(bag.Settings), "In") == section
        orderby FormReader.Position(bag.Settings, "ContentTypePartSettings")
        select Read(definitions, bag);

    private static FormQuestion Read(ContentDefinitions definitions, ContentTypePartDefinition bag)
    {
        var form = FormReader.Bag(bag.Settings);
        var stock = bag.Settings["ContentTypePartSettings"] as JsonObject;
        var least = JsonRead.Number(form, "Least");
        if (JsonRead.Texts(bag.Settings["BagPartSettings"] as JsonObject, "ContainedContentTypes") is not [var row])
            throw new FormatException($"The rows {bag.Name} need one content type.");
        var columns = FormReader.Questions(definitions, row);
        if (columns.Count == 0)
            throw new FormatException($"The rows {bag.Name} are of the type {row}, whose part {row} has no fields.");
        return new(
            bag.Name,
            QuestionKind.Rows,
            LocalText.Read(JsonRead.Text(stock, "DisplayName") ?? bag.Name, form?["Labels"]),
            LocalText.Read(JsonRead.Text(stock, "Description"), form?["Hints"])
        )
        {
            Required = least > 0,
            Least = least,
            Most = JsonRead.Number(form, "Most") ?? MostRows,
            ShowIf = FormCondition.Read(form?["ShowIf"]),
            RowType = row,
            Columns = columns,
        };
    }
}
