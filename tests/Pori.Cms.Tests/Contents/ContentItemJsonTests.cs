using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Contents;

public sealed class ContentItemJsonTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 12],
        Gen.String[Gen.Char["åäöÅÄÖšž<>&'\"\\/ \n\t\u0001\u00a0€漢"], 0, 12]
    );

    private static readonly Gen<JsonNode?> Leaves = Gen.OneOf(
        Texts.Select(t => (JsonNode?)JsonValue.Create(t)),
        Gen.Decimal.Select(d => (JsonNode?)JsonValue.Create(d)),
        Gen.Long.Select(l => (JsonNode?)JsonValue.Create(l)),
        Gen.Bool.Select(b => (JsonNode?)JsonValue.Create(b)),
        Gen.Const((JsonNode?)null)
    );

    private static readonly Gen<JsonNode?> Nodes = Gen.Recursive<JsonNode?>(
        (depth, self) =>
            depth > 3
                ? Leaves
                : Gen.OneOf(
                    Leaves,
                    self.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)])),
                    Objects(self).Select(o => (JsonNode?)o)
                )
    );

    private static readonly Gen<ContentItem> Items = Gen.Select(
        Texts,
        Texts,
        Gen.Bool,
        Gen.Bool,
        Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 1, 1)],
        Objects(Nodes),
        (id, text, latest, published, instant, parts) =>
        {
            var item = new ContentItem
            {
                ContentItemId = id,
                ContentItemVersionId = text.Length % 2 == 0 ? text : null,
                ContentType = "Page",
                DisplayText = text,
                Latest = latest,
                Published = published,
                ModifiedUtc = DateTime.SpecifyKind(instant, DateTimeKind.Utc),
                Owner = latest ? text : null,
            };
            // At the root only objects and arrays are content; scalars that are not the envelope's are dropped.
            foreach (var (name, node) in parts)
            {
                if (node is JsonObject or JsonArray)
                    item.Content[$"Part{name}"] = node.DeepClone();
            }
            return item;
        }
    );

    [Fact]
    public void An_item_survives_text_and_back_with_all_that_no_definition_knows() =>
        Items.Sample(
            item =>
            {
                var read = ContentItemJson.Parse(ContentItemJson.ToText(item));
                ContentItemJson.ToText(read).ShouldBe(ContentItemJson.ToText(item));
                JsonNode.DeepEquals(read.Content, item.Content).ShouldBeTrue();
                (read.ContentItemId, read.ContentItemVersionId, read.DisplayText, read.Owner).ShouldBe(
                    (item.ContentItemId, item.ContentItemVersionId, item.DisplayText, item.Owner)
                );
                (read.Latest, read.Published, read.ModifiedUtc, read.CreatedUtc).ShouldBe(
                    (item.Latest, item.Published, item.ModifiedUtc, item.CreatedUtc)
                );
            },
            iter: 400
        );

    [Fact]
    public void The_two_ways_to_write_give_the_same() =>
        Items.Sample(
            item =>
                JsonNode
                    .DeepEquals(
                        JsonNode.Parse(ContentItemJson.Write(item).ToJsonString()),
                        JsonNode.Parse(ContentItemJson.ToText(item))
                    )
                    .ShouldBeTrue(),
            iter: 200
        );

    [Fact]
    public void A_copy_is_not_reached_by_changes_of_the_original() =>
        Items.Sample(
            item =>
            {
                var before = ContentItemJson.ToText(item);
                var copy = item.Clone();
                foreach (var part in item.Content.Select(p => p.Value).OfType<JsonObject>().ToList())
                    part["Changed"] = true;
                item.Content["Added"] = new JsonObject();
                ContentItemJson.ToText(copy).ShouldBe(before);
            },
            iter: 200
        );

    [Fact]
    public void The_envelope_stands_first_and_in_orchards_order()
    {
        var item = new ContentItem { ContentItemId = "4a", ContentType = "Page" };
        item.GetOrAddPart("TitlePart")["Title"] = "Yö";

        ContentItemJson
            .ToText(item)
            .ShouldBe(
                """
                {"ContentItemId":"4a","ContentItemVersionId":null,"ContentType":"Page","DisplayText":null,"Latest":false,"Published":false,"ModifiedUtc":null,"PublishedUtc":null,"CreatedUtc":null,"Owner":null,"Author":null,"TitlePart":{"Title":"Yö"}}
                """.Trim()
            );
    }

    [Theory]
    [InlineData("""{"Latest":"yes","Published":1,"DisplayText":7,"ModifiedUtc":"soon","Owner":{}}""")]
    [InlineData("""{"Latest":null,"ContentItemId":[],"CreatedUtc":12}""")]
    public void Wrong_typed_members_of_the_envelope_read_as_absent(string json)
    {
        var item = ContentItemJson.Parse(json);

        (item.Latest, item.Published, item.DisplayText, item.ContentItemId).ShouldBe((false, false, null, ""));
        (item.ModifiedUtc, item.CreatedUtc, item.Owner).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    public void What_is_not_one_object_is_refused(string json) =>
        Should.Throw<JsonException>(() => ContentItemJson.Parse(json));

    [Fact]
    public void An_instant_without_a_zone_is_utc_and_one_with_a_zone_is_converted()
    {
        ContentItemJson
            .Parse("""{"CreatedUtc":"2025-08-15T12:00:00"}""")
            .CreatedUtc.ShouldBe(new DateTime(2025, 8, 15, 12, 0, 0, DateTimeKind.Utc));
        ContentItemJson
            .Parse("""{"CreatedUtc":"2025-08-15T12:00:00+03:00"}""")
            .CreatedUtc.ShouldBe(new DateTime(2025, 8, 15, 9, 0, 0, DateTimeKind.Utc));
    }

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static Gen<JsonObject> Objects(Gen<JsonNode?> values) =>
        Gen.Select(Texts, values)
            .Array[0, 4]
            .Select(members =>
            {
                var result = new JsonObject();
                foreach (var (name, value) in members)
                    result[name] = Copy(value);
                return result;
            });
}
