using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pori.Cms.Liquid;

namespace Pori.Cms.Tests.Liquid;

public sealed class LiquidLimitTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Attacks =>
        new()
        {
            { "the recorded range", "{% for i in (1..100000000) %}{% endfor %}" },
            { "a range of variables", "{% assign n = 100000000 %}{% for i in (1..n) %}{% endfor %}" },
            { "a range inside an index", "{% assign n = 100000000 %}{{ Content[(1..n)] }}" },
            { "a range as a tag's argument", "{% assign n = 100000000 %}{% shape (1..n) %}" },
            {
                "a range whose length overflows",
                "{% assign a = -9000000000 %}{% assign b = 9000000000 %}{% assign r = (a..b) %}"
            },
            {
                "the recorded doublings",
                "{% assign x = 'xxxxxxxxxx' %}" + Repeat("{% assign x = x | append: x %}", 26)
            },
            { "doublings by prepend", "{% assign x = 'xxxxxxxxxx' %}" + Repeat("{% assign x = x | prepend: x %}", 26) },
            { "doublings by replace", "{% assign x = 'xx' %}" + Repeat("{% assign x = x | replace: 'x', 'xx' %}", 26) },
            {
                "doublings by capture",
                "{% assign x = 'xxxxxxxxxx' %}" + Repeat("{% capture x %}{{ x }}{{ x }}{% endcapture %}", 26)
            },
            {
                "doublings by concat",
                "{% assign x = 'a,b' | split: ',' %}" + Repeat("{% assign x = x | concat: x %}", 26)
            },
            {
                "one long text many times",
                "{% assign x = 'xxxxxxxxxx' %}"
                    + Repeat("{% assign x = x | append: x %}", 13)
                    + "{% assign l = x | split: '-' %}"
                    + Repeat("{% assign l = l | concat: l %}", 13)
            },
            {
                "a join",
                "{% assign s = 'xxxxxxxxxx' %}"
                    + Repeat("{% assign s = s | append: s %}", 10)
                    + "{% assign l = (1..9000) | join: s %}"
            },
            {
                "a split into letters",
                "{% assign x = 'xxxxxxxxxx' %}"
                    + Repeat("{% assign x = x | append: x %}", 14)
                    + "{% assign l = x | split: '' %}"
            },
            {
                "output without end",
                "{% assign x = 'xxxxxxxxxx' %}"
                    + Repeat("{% assign x = x | append: x %}", 14)
                    + "{% for i in (1..10000) %}{{ x }}{% endfor %}"
            },
            { "loops in loops", Repeat("{% for i in (1..10000) %}", 4) + "{{ i }}" + Repeat("{% endfor %}", 4) },
            { "empty loops in loops", Repeat("{% for i in (1..10000) %}", 4) + Repeat("{% endfor %}", 4) },
            {
                "work on texts",
                "{% assign x = 'xxxxxxxxxx' %}"
                    + Repeat("{% assign x = x | append: x %}", 14)
                    + "{% for i in (1..10000) %}{% assign y = x | upcase %}{% endfor %}"
            },
            { "a width in a date", "{{ 'now' | date: '%999999999n' }}" },
            { "a width in parts", "{{ 'now' | date: '%9-99_99d' }}" },
            { "a precision", "{{ 1 | format_number: 'N999999999' }}" },
            { "an alignment", "{{ '{0,999999999}' | format_string: 1 }}" },
            { "a precision in a placeholder", "{{ '{0:N999999999}' | format_string: 1 }}" },
            { "blocks in blocks", Repeat("{% if true %}", 20000) },
            { "blocks in blocks with ends", Repeat("{% if true %}", 5000) + Repeat("{% endif %}", 5000) },
            { "indexes in indexes", "{{ " + Repeat("a[", 20000) + "1" + Repeat("]", 20000) + " }}" },
            { "a chain of filters", "{{ 'x' " + Repeat("| upcase ", 20000) + "}}" },
            { "a chain of operators", "{% if a " + Repeat("or a ", 20000) + "%}{% endif %}" },
            { "a template that renders itself", "{{ Model | liquid }}" },
            { "a very long source", Repeat("x", 300_000) },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task An_attack_is_refused_soon_and_takes_little(string what, string source)
    {
        // The real clock, since the limit on time is one of those that are tried.
        await using var site = await LiquidSite.StartAsync(s => s.AddSingleton(TimeProvider.System));
        var scope = new LiquidScope("fi") { Model = "{{ Model | liquid }}" };
        await site.Renderer.RenderAsync("warm", scope);
        // Nothing here waits for anything, so the whole rendering runs on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        LiquidException? refusal = null;
        try
        {
            await site.Renderer.RenderAsync(source, scope);
        }
        catch (LiquidException failure)
        {
            refusal = failure;
        }

        refusal.ShouldNotBeNull(what);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10), what);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(700L * 1024 * 1024, what);
    }

    [Fact]
    public async Task A_range_that_is_written_out_is_refused_before_anything_runs()
    {
        await using var site = await LiquidSite.StartAsync();

        site.Renderer.Check("{% for i in (1..100000000) %}{% endfor %}").ShouldNotBeNull().ShouldContain("10000");
        site.Renderer.Check("{% for i in (1..10000) %}{% endfor %}").ShouldBeNull();
        site.Renderer.Check("{% for i in (1..10001) %}{% endfor %}").ShouldNotBeNull();
    }

    [Fact]
    public async Task Time_ends_a_rendering()
    {
        await using var site = await LiquidSite.StartAsync();
        site.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);

        var failure = await Should.ThrowAsync<LiquidLimitException>(async () =>
            await site.Renderer.RenderAsync("{% for i in (1..100) %}{% endfor %}", new LiquidScope("fi"))
        );

        failure.Message.ShouldContain("3 seconds");
    }

    [Fact]
    public async Task What_is_allowed_still_works()
    {
        await using var site = await LiquidSite.StartAsync();
        const string source =
            "{% assign n = 3 %}{% for i in (1..n) %}{{ i }}{% endfor %}"
            + "{% capture c %}<b>{{ '<' }}</b>{% endcapture %}{{ c }}"
            + "{{ 'now' | date: '%Y' }}{{ 5 | format_number: 'N2' }}{{ 'a,b' | split: ',' | join: '-' }}"
            + "{% for i in (1..5000) %}{% endfor %}{% cycle 'x', 'y' %}{{ '2026' | replace: '2', '3' }}";

        var text = await site.Renderer.RenderAsync(source, new LiquidScope(""));

        text.ShouldBe("123<b>&lt;</b>20265.00a-bx3036");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
