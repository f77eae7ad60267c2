using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Scripting;

namespace Pori.Cms.Tests.Scripting;

public class ScriptEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private readonly ScriptEngine engine = new(new ScriptLimits { Prepared = 3 }, new FakeTimeProvider(Now));

    [Fact]
    public void The_site_s_clock_is_the_script_s_clock() =>
        engine.Evaluate("new Date().toISOString()", []).ShouldBe("2026-03-02T09:30:00.000Z");

    [Fact]
    public void Scripts_share_nothing()
    {
        engine.Evaluate("globalThis.a = 1; String.prototype.b = 2; const c = 3; c", []).ShouldBe(3d);
        engine.Evaluate("const c = 4; typeof a + typeof ''.b + c", []).ShouldBe("undefinedundefined4");
    }

    [Fact]
    public void Functions_are_called_and_their_failures_pass_through()
    {
        var fails = new ScriptFunction("fails", new Func<string>(() => throw new ScriptException("no")));
        engine.Evaluate("f('a', 2)", [new("f", new Func<string, double, string>((a, n) => $"{a}{n}"))]).ShouldBe("a2");
        Should.Throw<ScriptException>(() => engine.Evaluate("fails()", [fails])).Message.ShouldBe("no");
    }

    [Fact]
    public void The_cache_of_parsed_scripts_is_bounded_and_does_not_change_results()
    {
        foreach (var number in Enumerable.Range(0, 20).Concat(Enumerable.Range(0, 20)))
            engine.Evaluate($"{number} + 1", []).ShouldBe(number + 1d);
    }

    [Fact]
    public void A_script_longer_than_the_limit_is_refused() =>
        Should.Throw<ScriptException>(() => engine.Evaluate(new string(' ', 70_000), []));

    [Theory]
    [InlineData("uuid.constructor.constructor('return 1')()")]
    [InlineData("new Function('return 1')()")]
    [InlineData("importNamespace('System')")]
    [InlineData("System.Environment.Exit(1)")]
    public void Nothing_but_the_given_functions_can_be_reached(string script) =>
        Should.Throw<ScriptException>(() => engine.Evaluate(script, [new("uuid", new Func<string>(() => "x"))]));
}
