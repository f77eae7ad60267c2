using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Contents;

public class TypedPartsTests
{
    [Fact]
    public void A_view_that_differs_from_its_part_is_told()
    {
        var definitions = Definitions(
            """[{"FieldName":"TextField","Name":"Right"},{"FieldName":"HtmlField","Name":"Other"}]"""
        );
        new TypedParts([new(typeof(Probe)), new(typeof(Undefined))])
            .DifferencesFrom(definitions)
            .ShouldBe(
                [
                    "Probe.Other: the field is a HtmlField, the view shows a TextField",
                    "Probe.Missing: the part Probe has no field of this name",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void A_view_that_agrees_is_not_told() =>
        new TypedParts([new(typeof(Probe))])
            .DifferencesFrom(
                Definitions(
                    """
                    [{"FieldName":"TextField","Name":"Right"},{"FieldName":"TextField","Name":"Other"},
                     {"FieldName":"NumericField","Name":"Missing"}]
                    """
                )
            )
            .ShouldBeEmpty();

    private static ContentDefinitions Definitions(string fields) =>
        ContentDefinitionJson.Read(
            (JsonObject)
                JsonNode.Parse(
                    $$"""{"ContentPartDefinitionRecords":[{"Name":"Probe","ContentPartFieldDefinitionRecords":{{fields}}}]}"""
                )!
        );

    private sealed class Probe : ContentPart
    {
        public TextField Right => Field<TextField>();

        public TextField Other => Field<TextField>();

        public NumericField Missing => Field<NumericField>();

        public string Member1 => Member("Right");
    }

    private sealed class Undefined : ContentPart
    {
        public TextField Any => Field<TextField>();
    }
}
