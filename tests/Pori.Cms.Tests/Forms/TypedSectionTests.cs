using CsCheck;
using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

public sealed class TypedSectionTests
{
    private static readonly FormSection Money = FormFixture.Form.Section("Money")!;

    [Fact]
    public void What_was_typed_comes_back_letter_by_letter() =>
        Gen.Select(Gen.String[0, 50], Gen.String[0, 50])
            .Sample(
                (amount, text) =>
                {
                    var typed = Typed(("Amount", amount), ("Costs[0].Text", text), ("Costs[0].Sum", "x"));
                    var again = TypedSection.FromJson(typed.ToJson());
                    again.All("Amount").ShouldBe(amount.Length == 0 ? [] : [amount]);
                    again.All("Costs[0].Text").ShouldBe([text]);
                }
            );

    [Fact]
    public void Names_that_the_section_does_not_ask_are_left_out() =>
        Typed(("Amount", "5"), ("isAdmin", "true"), ("Costs[0].Hidden", "1")).ToJson().ShouldBe("""{"Amount":["5"]}""");

    [Fact]
    public void Two_who_changed_different_answers_lose_nothing()
    {
        var before = Typed(("Amount", "5"), ("Costs[0].Text", "a"), ("Costs[0].Sum", "1"));
        var mine = before.With(["Amount"], Typed(("Amount", "7")));
        var theirs = before.With(["Costs[0].Text"], Typed(("Costs[0].Text", "b"), ("Costs[0].Sum", "1")));

        mine.DifferencesFrom(before).ShouldBe(["Amount"]);
        theirs.DifferencesFrom(before).ShouldBe(["Costs[0].Text"]);
        var both = theirs.With(mine.DifferencesFrom(before), mine);
        (both.One("Amount"), both.One("Costs[0].Text")).ShouldBe(("7", "b"));
    }

    private static TypedSection Typed(params (string Name, string Text)[] sent) =>
        TypedSection.Of(Money, name => [.. sent.Where(s => s.Name == name).Select(s => s.Text)]);
}
