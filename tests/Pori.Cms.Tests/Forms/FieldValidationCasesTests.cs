using System.Text.Json.Nodes;
using Pori.Cms.Forms;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Forms;

/// <summary>Answers that were collected from the field: each kind of question takes those that it should, and no other.</summary>
public sealed class FieldValidationCasesTests
{
    [Theory]
    [InlineData("businessId", QuestionKind.BusinessId)]
    [InlineData("iban", QuestionKind.Iban)]
    [InlineData("postalCode", QuestionKind.PostalCode)]
    [InlineData("email", QuestionKind.Email)]
    public void A_text_is_taken_or_refused_as_it_should(string cases, QuestionKind kind)
    {
        var question = new FormQuestion("A", kind, LocalText.None, LocalText.None) { Required = true, MaxLength = 255 };
        var wrong = Cases(cases)
            .Where(c => c[1] is not null)
            .Where(c => Takes(question, (string)c[0]!) != (bool)c[1]!)
            .Select(c => (string?)c[0]);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_sum_is_read_or_refused_as_it_should()
    {
        var question = new FormQuestion("A", QuestionKind.Money, LocalText.None, LocalText.None)
        {
            Required = true,
            Least = 0.01m,
        };
        foreach (var one in Cases("amount"))
        {
            var read = AnswerReader.Read(question, [(string)one[0]!], FormFixture.Today);
            ((decimal?)read.Value?["Value"]).ShouldBe((decimal?)one[1], (string?)one[0]);
            (read.Code is null).ShouldBe(one[1] is not null, (string?)one[0]);
        }
    }

    private static bool Takes(FormQuestion question, string typed) =>
        AnswerReader.Read(question, [typed], FormFixture.Today).Code is null;

    private static IEnumerable<JsonArray> Cases(string name) =>
        JsonNode.Parse(File.ReadAllText(SharedData.Grants("field-validation-cases.json")))![name]!
            .AsArray()
            .Select(c => c!.AsArray());
}
