using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

public sealed class FormDefinitionTests
{
    [Fact]
    public void A_type_that_does_not_say_so_is_no_form()
    {
        FormReader.Read(FormFixture.Defined(), "Page").ShouldBeNull();
        FormReader.Read(FormFixture.Defined(), "Nothing").ShouldBeNull();
    }

    [Fact]
    public void A_snapshot_gives_the_same_form_and_the_same_hash_again()
    {
        var form = FormFixture.Form;
        var again = FormSnapshot.Read(form.Snapshot, form.ContentType).ShouldNotBeNull();

        again.Hash.ShouldBe(form.Hash);
        again.Sections.Select(s => s.Name).ShouldBe(form.Sections.Select(s => s.Name));
        form.Snapshot.ShouldNotContain("\"Page\"");
    }

    [Fact]
    public void A_change_of_a_question_changes_the_hash_and_another_types_change_does_not()
    {
        FormReader
            .Read(FormFixture.Defined(d => Types(d)[2]!["DisplayName"] = "Muu"), "SmallGrant")!
            .Hash.ShouldBe(FormFixture.Form.Hash);
        FormReader
            .Read(FormFixture.Defined(d => Types(d)[0]!["DisplayName"] = "Muu"), "SmallGrant")!
            .Hash.ShouldNotBe(FormFixture.Form.Hash);
    }

    [Theory]
    [InlineData("""{"Field":"Money.Amount"}""", "does not say")]
    [InlineData("""{"Is":"odd"}""", "no condition")]
    [InlineData("""{"All":[null]}""", "missing")]
    public void A_condition_of_another_shape_is_refused_with_what_it_lacks(string condition, string told)
    {
        var wrong = FormFixture.Defined(d =>
            Types(d)[0]!["ContentTypePartDefinitionRecords"]![3]!["Settings"]!["PoriFormSettings"]!["ShowIf"] =
                JsonNode.Parse(condition)
        );

        Should.Throw<FormatException>(() => FormReader.Read(wrong, "SmallGrant")).Message.ShouldContain(told);
    }

    [Fact]
    public void A_field_that_no_form_can_ask_is_refused_by_its_name()
    {
        var wrong = FormFixture.Defined(d =>
            d["ContentPartDefinitionRecords"]![1]!["ContentPartFieldDefinitionRecords"]![0]!["FieldName"] =
                "GeoPointField"
        );

        Should.Throw<FormatException>(() => FormReader.Read(wrong, "SmallGrant")).Message.ShouldContain("Amount");
    }

    private static JsonArray Types(JsonObject document) => document[ContentDefinitionJson.Types]!.AsArray();
}
