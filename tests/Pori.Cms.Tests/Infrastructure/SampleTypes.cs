namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Content types that use every stock part and index of the kernel.</summary>
internal static class SampleTypes
{
    /// <summary>A Page with title, generated path, alias, language and a taxonomy field; a Note without any part but its own.</summary>
    public const string Definitions = """
        {
          "ContentTypeDefinitionRecords": [
            {
              "Name": "Page",
              "DisplayName": "Page",
              "Settings": { "ContentTypeSettings": { "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [
                { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                {
                  "PartName": "AutoroutePart",
                  "Name": "AutoroutePart",
                  "Settings": { "AutoroutePartSettings": { "Pattern": "{{ ContentItem.DisplayText | slugify }}" } }
                },
                { "PartName": "AliasPart", "Name": "AliasPart", "Settings": {} },
                { "PartName": "LocalizationPart", "Name": "LocalizationPart", "Settings": {} },
                { "PartName": "Page", "Name": "Page", "Settings": {} }
              ]
            },
            {
              "Name": "Note",
              "Settings": {},
              "ContentTypePartDefinitionRecords": [{ "PartName": "Note", "Name": "Note", "Settings": {} }]
            }
          ],
          "ContentPartDefinitionRecords": [
            {
              "Name": "Page",
              "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                { "FieldName": "TextField", "Name": "Summary", "Settings": {} },
                { "FieldName": "TaxonomyField", "Name": "Topics", "Settings": {} }
              ]
            },
            {
              "Name": "Note",
              "Settings": {},
              "ContentPartFieldDefinitionRecords": [
                {
                  "FieldName": "NumericField",
                  "Name": "Count",
                  "Settings": { "NumericFieldSettings": { "Required": true, "Minimum": 1, "Maximum": 10, "Scale": 1 } }
                },
                {
                  "FieldName": "TextField",
                  "Name": "Body",
                  "Settings": { "ContentPartFieldSettings": { "DisplayName": "The text" }, "TextFieldSettings": { "Required": true } }
                },
                {
                  "FieldName": "MultiTextField",
                  "Name": "Languages",
                  "Settings": { "MultiTextFieldSettings": { "Options": [{ "name": "Suomi", "value": "fi" }, { "name": "Svenska", "value": "sv" }] } }
                }
              ]
            }
          ]
        }
        """;
}
