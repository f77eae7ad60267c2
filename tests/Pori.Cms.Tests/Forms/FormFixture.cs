using System.Text.Json.Nodes;
using NodaTime;
using Pori.Cms.Contents;
using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

/// <summary>A small form as a recipe would define it.</summary>
internal static class FormFixture
{
    public static readonly LocalDate Today = new(2026, 11, 24);

    private const string Definitions = """
        {
          "ContentTypeDefinitionRecords": [
            {
              "Name": "SmallGrant", "DisplayName": "Pieni avustus",
              "Settings": { "PoriFormSettings": { "Form": true, "Titles": { "sv": "Litet understöd" } } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                {
                  "PartName": "SmallGrantMoney", "Name": "Money",
                  "Settings": {
                    "ContentTypePartSettings": { "DisplayName": "Rahat", "Position": "2" },
                    "PoriFormSettings": {
                      "Section": true,
                      "Rules": [{ "Field": "Amount", "Left": "Money.Amount", "Is": "AtMost", "Right": "Money.Costs:Sum",
                        "Words": { "fi": "Haet enemmän kuin menot ovat.", "sv": "Du söker mer än kostnaderna." } }]
                    }
                  }
                },
                {
                  "PartName": "SmallGrantApplicant", "Name": "Applicant",
                  "Settings": {
                    "ContentTypePartSettings": { "DisplayName": "Hakija", "Position": "1" },
                    "PoriFormSettings": { "Section": true, "Group": { "fi": "Kuka", "sv": "Vem" }, "Titles": { "sv": "Sökande" } }
                  }
                },
                {
                  "PartName": "SmallGrantPlan", "Name": "Plan",
                  "Settings": {
                    "ContentTypePartSettings": { "DisplayName": "Suunnitelma", "Position": "3" },
                    "PoriFormSettings": { "Section": true, "ShowIf": { "Field": "Money.Amount", "AtLeast": 1000 } }
                  }
                },
                {
                  "PartName": "BagPart", "Name": "Costs",
                  "Settings": {
                    "ContentTypePartSettings": { "DisplayName": "Menot", "Position": "4" },
                    "BagPartSettings": { "ContainedContentTypes": ["SmallGrantCost"] },
                    "PoriFormSettings": { "In": "Money", "Least": 1, "Most": 3 }
                  }
                }
              ]
            },
            {
              "Name": "SmallGrantCost", "DisplayName": "Meno", "Settings": {},
              "ContentTypePartDefinitionRecords": [{ "PartName": "SmallGrantCost", "Name": "SmallGrantCost", "Settings": {} }]
            },
            { "Name": "Page", "DisplayName": "Sivu", "Settings": {}, "ContentTypePartDefinitionRecords": [] }
          ],
          "ContentPartDefinitionRecords": [
            {
              "Name": "SmallGrantApplicant", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                {
                  "FieldName": "TextField", "Name": "Group",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Ryhmän nimi", "Position": "2" },
                    "TextFieldSettings": { "Required": true },
                    "PoriFormSettings": { "ShowIf": { "Field": "Applicant.Kind", "Equals": "group" } }
                  }
                },
                {
                  "FieldName": "TextField", "Name": "Kind",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Kuka hakee", "Position": "1", "Editor": "PredefinedList" },
                    "TextFieldSettings": { "Required": true },
                    "TextFieldPredefinedListEditorSettings": {
                      "Options": [{ "name": "Yhdistys", "value": "association" }, { "name": "Ryhmä", "value": "group" }]
                    },
                    "PoriFormSettings": {
                      "Choices": { "group": { "sv": "Grupp" } },
                      "Errors": { "missing.choice": { "fi": "Valitse, kuka hakee avustusta." } }
                    }
                  }
                },
                {
                  "FieldName": "TextField", "Name": "Email",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Sähköposti", "Position": "3" },
                    "PoriValidationSettings": { "Kind": "Email" }
                  }
                }
              ]
            },
            {
              "Name": "SmallGrantMoney", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                {
                  "FieldName": "NumericField", "Name": "Amount",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Haettava summa" },
                    "NumericFieldSettings": { "Required": true, "Scale": 2, "Minimum": 1, "Maximum": 1000 },
                    "PoriValidationSettings": { "Kind": "Money" }
                  }
                }
              ]
            },
            {
              "Name": "SmallGrantPlan", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                {
                  "FieldName": "TextField", "Name": "What",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Mitä teette", "Editor": "TextArea" },
                    "TextFieldSettings": { "Required": true },
                    "PoriValidationSettings": { "MaxLength": 20 }
                  }
                },
                { "FieldName": "DateField", "Name": "Day", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Päivä" } } }
              ]
            },
            {
              "Name": "SmallGrantCost", "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                {
                  "FieldName": "TextField", "Name": "Text",
                  "Settings": { "ContentPartFieldSettings": { "DisplayName": "Mihin" }, "TextFieldSettings": { "Required": true } }
                },
                {
                  "FieldName": "NumericField", "Name": "Sum",
                  "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Summa" },
                    "NumericFieldSettings": { "Required": true, "Scale": 2 }, "PoriValidationSettings": { "Kind": "Money" }
                  }
                }
              ]
            }
          ]
        }
        """;

    public static FormDefinition Form => FormReader.Read(Defined(), "SmallGrant")!;

    public static ContentDefinitions Defined(Action<JsonObject>? change = null)
    {
        var document = JsonNode.Parse(Definitions)!.AsObject();
        change?.Invoke(document);
        return ContentDefinitionJson.Read(document);
    }

    /// <summary>Types into the form: each line a section's name, a point, the input's name, and the answer.</summary>
    public static FormAnswers Typed(params (string Field, string Answer)[] answers) =>
        new(
            Form,
            answers
                .GroupBy(a => a.Field[..a.Field.IndexOf('.', StringComparison.Ordinal)])
                .ToDictionary(
                    g => g.Key,
                    g =>
                        TypedSection.Of(
                            Form.Section(g.Key)!,
                            name => [.. g.Where(a => a.Field == $"{g.Key}.{name}").Select(a => a.Answer)]
                        )
                ),
            Today
        );
}
