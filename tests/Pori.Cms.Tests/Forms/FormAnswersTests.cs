using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

public sealed class FormAnswersTests
{
    private static readonly (string, string)[] Whole =
    [
        ("Applicant.Kind", "association"),
        ("Money.Amount", "500"),
        ("Money.Costs[0].Text", "Vuokra"),
        ("Money.Costs[0].Sum", "300,50"),
        ("Money.Costs[1].Text", "Tarjoilu"),
        ("Money.Costs[1].Sum", "200"),
    ];

    [Fact]
    public void A_form_has_its_sections_and_questions_in_their_order_and_languages()
    {
        var form = FormFixture.Form;

        form.Title.In("sv").ShouldBe("Litet understöd");
        form.Sections.Select(s => s.Name).ShouldBe(["Applicant", "Money", "Plan"]);
        form.Sections[0].Title.In("sv").ShouldBe("Sökande");
        form.Sections[0].Title.In("en").ShouldBe("Hakija");
        form.Sections[0].Questions.Select(q => q.Name).ShouldBe(["Kind", "Group", "Email"]);
        form.Sections[0].Questions[0].Choices.Select(c => c.Text.In("sv")).ShouldBe(["Yhdistys", "Grupp"]);
        form.Sections[1]
            .Questions.Select(q => (q.Name, q.Kind))
            .ShouldBe([("Amount", QuestionKind.Money), ("Costs", QuestionKind.Rows)]);
    }

    [Fact]
    public void What_is_typed_whole_becomes_the_parts_of_an_item()
    {
        var answers = FormFixture.Typed(Whole);

        answers.IsComplete.ShouldBeTrue();
        answers
            .Content()
            .ToJsonString()
            .ShouldBe(
                """
                {"Applicant":{"Kind":{"Text":"association"}},"Costs":{"ContentItems":[{"ContentType":"SmallGrantCost","SmallGrantCost":{"Text":{"Text":"Vuokra"},"Sum":{"Value":300.5}}},{"ContentType":"SmallGrantCost","SmallGrantCost":{"Text":{"Text":"Tarjoilu"},"Sum":{"Value":200}}}]},"Money":{"Amount":{"Value":500}}}
                """
            );
        answers.Number("Money.Costs:Sum").ShouldBe(500.50m);
    }

    [Fact]
    public void A_question_is_asked_only_when_its_condition_holds_and_else_its_answer_does_not_count()
    {
        var group = FormFixture.Typed([("Applicant.Kind", "group"), .. Whole.Skip(1)]);
        Codes(group, "Applicant").ShouldBe(["Group missing"]);

        var association = FormFixture.Typed([.. Whole, ("Applicant.Group", "Naapurit")]);
        association.IsComplete.ShouldBeTrue();
        association.Content().ToJsonString().ShouldNotContain("Naapurit");
    }

    [Fact]
    public void A_section_comes_with_a_greater_sum()
    {
        FormFixture.Typed(Whole).Asked.Select(s => s.Name).ShouldBe(["Applicant", "Money"]);

        var great = FormFixture.Typed([
            ("Money.Amount", "1 000 €"),
            ("Money.Costs[0].Text", "x"),
            ("Money.Costs[0].Sum", "1000"),
        ]);
        great.Asked.Select(s => s.Name).ShouldBe(["Applicant", "Money", "Plan"]);
        great.StateOf(FormFixture.Form.Section("Plan")!).ShouldBe(SectionState.NotStarted);
        great.StateOf(FormFixture.Form.Section("Money")!).ShouldBe(SectionState.Complete);
    }

    [Fact]
    public void A_rule_between_answers_speaks_when_both_are_there()
    {
        var more = FormFixture.Typed([("Money.Amount", "900"), .. Whole.Skip(2)]);

        var fault = more.Faults(FormFixture.Form.Section("Money")!).ShouldHaveSingleItem();
        (fault.Field, fault.Code, fault.Words.In("sv")).ShouldBe(("Amount", "rule", "Du söker mer än kostnaderna."));
    }

    [Fact]
    public void Each_row_is_read_and_one_that_was_emptied_goes()
    {
        var answers = FormFixture.Typed(
            ("Money.Amount", "1"),
            ("Money.Costs[0].Text", " "),
            ("Money.Costs[0].Sum", ""),
            ("Money.Costs[1].Text", "Vuokra"),
            ("Money.Costs[1].Sum", "paljon")
        );

        Codes(answers, "Money").ShouldBe(["Costs[0].Sum money"]);
    }

    [Fact]
    public void Without_rows_the_least_is_told_and_more_than_the_most_are_not_taken()
    {
        Codes(FormFixture.Typed(("Money.Amount", "1")), "Money").ShouldBe(["Costs rows.few"]);

        var many = FormFixture.Typed([
            ("Money.Amount", "1"),
            .. Enumerable
                .Range(0, 9)
                .SelectMany(i => new[] { ($"Money.Costs[{i}].Text", "x"), ($"Money.Costs[{i}].Sum", "1") }),
        ]);
        many.Number("Money.Costs:Sum").ShouldBe(3);
    }

    [Theory]
    [InlineData("Money.Amount", "-5", "money.negative")]
    [InlineData("Money.Amount", "5,123", "money.decimals")]
    [InlineData("Money.Amount", "0", "money.small")]
    [InlineData("Money.Amount", "1000,01", "money.large")]
    [InlineData("Money.Amount", "1,234.50", "money")]
    [InlineData("Money.Amount", "tonni", "money")]
    [InlineData("Applicant.Kind", "president", "choice")]
    [InlineData("Applicant.Email", "minä", "email.at")]
    [InlineData("Applicant.Email", "a@b", "email")]
    [InlineData("Applicant.Email", "a@b.fi\r\nBcc: c@d.fi", "email")]
    public void A_wrong_answer_has_its_own_code(string field, string typed, string code)
    {
        var (section, name) = (field.Split('.')[0], field.Split('.')[1]);
        Codes(FormFixture.Typed((field, typed)), section).ShouldContain($"{name} {code}");
    }

    [Fact]
    public void A_long_text_is_kept_and_told_by_how_much_it_is_too_long()
    {
        var answers = FormFixture.Typed(
            ("Money.Amount", "1000"),
            ("Plan.What", new string('a', 25)),
            ("Plan.Day", "31.2.")
        );
        var plan = FormFixture.Form.Section("Plan")!;

        Codes(answers, "Plan").ShouldBe(["What long", "Day date"]);
        answers.Faults(plan)[0].Arguments.Skip(1).ShouldBe([5, 20]);
        answers.Typed(plan).One("What").Length.ShouldBe(25);
    }

    [Fact]
    public void The_forms_own_words_come_before_the_general_ones() =>
        FormFixture
            .Typed(("Money.Amount", "1"))
            .Faults(FormFixture.Form.Section("Applicant")!)[0]
            .Words.In("fi")
            .ShouldBe("Valitse, kuka hakee avustusta.");

    [Fact]
    public void Conditions_that_lean_on_one_another_ask_nothing_and_end()
    {
        var turning = FormFixture.Defined(d =>
            d["ContentTypeDefinitionRecords"]![0]!["ContentTypePartDefinitionRecords"]![1]!["Settings"]![
                "PoriFormSettings"
            ]!["ShowIf"] = System.Text.Json.Nodes.JsonNode.Parse("""{"Field":"Plan.What","Answered":false}""")
        );
        var form = FormReader.Read(turning, "SmallGrant")!;

        var answers = new FormAnswers(form, new Dictionary<string, TypedSection>(), FormFixture.Today);

        answers.Asked.Select(s => s.Name).ShouldContain("Applicant");
    }

    private static List<string> Codes(FormAnswers answers, string section) =>
        [.. answers.Faults(FormFixture.Form.Section(section)!).Select(f => $"{f.Field} {f.Code}")];
}
