using AngleSharp.Dom;

namespace Pori.Host.Tests.Infrastructure;

/// <summary>What visitors do who have accounts: they fill in forms as a browser would, hidden fields and all.</summary>
internal static class SignedInVisitor
{
    /// <summary>Gets the demo user of a role, or one of the people without a role.</summary>
    public static string Demo(string name) => $"demo-{name.ToLowerInvariant()}@demo.example";

    /// <summary>Sends the form of a page with what is typed; hidden fields go along as they are.</summary>
    public static async Task<Answer> FillInAsync(
        this Visitor visitor,
        string path,
        params (string Name, string Value)[] typed
    ) => await visitor.FillInAsync((await visitor.GetAsync(path)).ShouldBe(200), typed);

    /// <summary>Sends the form of a page that is open already.</summary>
    public static Task<Answer> FillInAsync(
        this Visitor visitor,
        Answer open,
        params (string Name, string Value)[] typed
    )
    {
        var hidden = open
            .Page.QuerySelectorAll("form[method=post] input[type=hidden]")
            .Select(i => (Name: i.GetAttribute("name") ?? "", Value: i.GetAttribute("value") ?? ""))
            .Where(h => !typed.Any(t => t.Name == h.Name))
            // A page may have several forms; each has the same token and key.
            .DistinctBy(h => h.Name);
        return visitor.PostAsync(open.Path, [.. hidden, .. typed]);
    }

    /// <summary>Signs in with the password, and with a code when one is asked for.</summary>
    public static async Task<Answer> SignInAsync(
        this Visitor visitor,
        string email,
        string password = DemoUsers.Password,
        string key = DemoUsers.AuthenticatorKey
    )
    {
        var answer = await visitor.FillInAsync("/kirjaudu", ("Email", email), ("Password", password));
        answer.ShouldBe(302);
        return answer.Header("Location") is "/kirjaudu/koodi"
            ? (await visitor.FillInAsync("/kirjaudu/koodi", ("Code", Totp.Code(key)))).ShouldBe(302)
            : answer;
    }
}
