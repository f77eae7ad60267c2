using System.Text.Json.Nodes;
using CsCheck;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Recipes;

public class RoundTripTests
{
    private static readonly Gen<string> Name = Gen.Char.AlphaNumeric.Array[1, 8].Select(c => "K" + new string(c));

    // Brackets would make scripts of texts, and halves of pairs are refused: both are tested elsewhere.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["aZ09 äöÅ€\"'<>&\\/\u2028\t\n{}.:-"], 0, 12],
        Gen.Const("🦊 kettu"),
        Gen.Const("")
    );

    private static readonly Gen<JsonNode?> Node = Gen.Recursive<JsonNode?>(
        (depth, self) =>
        {
            var scalar = Gen.OneOf(
                Text.Select(t => (JsonNode?)JsonValue.Create(t)),
                Gen.Int.Select(i => (JsonNode?)JsonValue.Create(i)),
                Gen.OneOf(
                        Gen.Const("1.50"),
                        Gen.Const("1e3"),
                        Gen.Const("-0.0"),
                        Gen.Const("123456789012345678901234567890")
                    )
                    .Select(n => JsonNode.Parse(n)),
                Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
                Gen.Const((JsonNode?)null)
            );
            return depth > 3
                ? scalar
                : Gen.OneOf(
                    scalar,
                    self.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(i => i?.DeepClone())])),
                    Object(self).Select(o => (JsonNode?)o)
                );
        }
    );

    private static readonly Gen<JsonObject> Bags = Object(Object(Node).Select(o => (JsonNode?)o));

    [Fact]
    public async Task Unknown_bags_of_types_parts_and_fields_are_stored_and_read_back_as_they_came()
    {
        await using var site = await RecipeSite.CreateAsync();
        await Gen.Select(Bags, Bags, Bags)
            .SampleAsync(
                async (onType, onPart, onField) =>
                {
                    onField["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = "F" };
                    var type = new JsonObject
                    {
                        ["Name"] = "T",
                        ["DisplayName"] = "T",
                        ["Settings"] = onType.DeepClone(),
                        ["ContentTypePartDefinitionRecords"] = new JsonArray(
                            new JsonObject
                            {
                                ["PartName"] = "P",
                                ["Name"] = "P",
                                ["Settings"] = onPart.DeepClone(),
                            }
                        ),
                    };
                    var part = new JsonObject
                    {
                        ["Name"] = "P",
                        ["Settings"] = onPart.DeepClone(),
                        ["ContentPartFieldDefinitionRecords"] = new JsonArray(
                            new JsonObject
                            {
                                ["FieldName"] = "TextField",
                                ["Name"] = "F",
                                ["Settings"] = onField.DeepClone(),
                            }
                        ),
                    };
                    await site.StepsAsync(
                        new JsonObject
                        {
                            ["name"] = "ReplaceContentDefinition",
                            ["ContentTypes"] = new JsonArray(type.DeepClone()),
                            ["ContentParts"] = new JsonArray(part.DeepClone()),
                        }
                    );
                    var stored = ContentDefinitionJson.Read(await site.DocumentAsync(DefinitionStore.DocumentName));
                    ToText(ContentDefinitionJson.Write(stored.Type("T")!)).ShouldBe(ToText(type));
                    ToText(ContentDefinitionJson.Write(stored.Part("P")!)).ShouldBe(ToText(part));
                },
                iter: 60,
                threads: 1
            );
    }

    [Fact]
    public async Task Unknown_parts_of_items_are_stored_and_written_as_they_came()
    {
        await using var site = await RecipeSite.CreateAsync();
        await site.RunAsync(
            """{"steps":[{"name":"ContentDefinition","ContentTypes":[{"Name":"T","DisplayName":"T"}]}]}"""
        );
        var count = 0;
        await Bags.SampleAsync(
            async bags =>
            {
                var version = $"v{count++}";
                var item = new JsonObject
                {
                    ["ContentItemId"] = "i",
                    ["ContentItemVersionId"] = version,
                    ["ContentType"] = "T",
                    ["DisplayText"] = null,
                    ["Latest"] = true,
                    ["Published"] = true,
                    ["ModifiedUtc"] = "2026-03-02T09:30:00Z",
                    ["PublishedUtc"] = "2026-03-02T09:30:00.123Z",
                    ["CreatedUtc"] = "2026-03-02T08:00:00Z",
                    ["Owner"] = null,
                    ["Author"] = "x",
                };
                foreach (var (name, bag) in bags)
                    item[name] = bag!.DeepClone();
                var step = new JsonObject { ["name"] = "content", ["data"] = new JsonArray(item.DeepClone()) };
                await site.StepsAsync(step.DeepClone());
                ToText((await site.VersionsAsync())[version]).ShouldBe(ToText(item));
                (await site.StepsAsync(step)).HasChanges.ShouldBeFalse();
            },
            iter: 60,
            threads: 1
        );
    }

    private static Gen<JsonObject> Object(Gen<JsonNode?> value) =>
        Gen.Select(Name, value)
            .Array[0, 4]
            .Select(members => new JsonObject(
                members.DistinctBy(m => m.Item1).Select(m => KeyValuePair.Create(m.Item1, m.Item2?.DeepClone()))
            ));

    private static string ToText(JsonObject json) => json.ToJsonString(CmsJson.Options);
}
