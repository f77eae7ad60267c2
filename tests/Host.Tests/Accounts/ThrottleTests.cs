using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Identity;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Accounts;

/// <summary>Somebody tries passwords without end, over HTTP; the ten thousand of it are in the kernel's test of the limits.</summary>
public sealed class ThrottleTests(PoriAppOnSqlite app) : IClassFixture<PoriAppOnSqlite>
{
    [Fact]
    public async Task Tries_without_end_are_held_back_and_the_page_says_how_long_to_wait()
    {
        const string email = "uhri@pori.example";
        await app.Services.GetRequiredService<UserCommands>().AddAsync(email, "kolme kukkoa ja yksi kana", []);
        var answers = new List<Answer>();
        for (var i = 0; i < 60; i++)
        {
            using var attacker = app.NewVisitor();
            answers.Add(await attacker.FillInAsync("/kirjaudu", ("Email", email), ("Password", $"guess {i}")));
        }
        answers.Count(a => a.Status == 422).ShouldBeInRange(20, 30);
        var held = answers[^1].ShouldBe(429);
        held.Words(".c-errors").ShouldContain("Yrityksiä oli liian monta");
        held.Page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email);
        // One lock, one mail, whatever goes on.
        (await app.WaitAsync(email, "hetken lukossa")).ShouldNotBeNull();
        app.MailsTo(email).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_sender_is_held_back_by_the_form_itself_and_what_was_typed_is_kept()
    {
        using var visitor = app.NewVisitor();
        Answer? last = null;
        for (var i = 0; i < 12; i++)
            last = await visitor.FillInAsync("/kirjaudu", ("Email", $"a{i}@pori.example"), ("Password", "x"));
        last!.ShouldBe(429).Header("Retry-After").ShouldNotBeNull();
        last.Page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("a11@pori.example");
    }
}
