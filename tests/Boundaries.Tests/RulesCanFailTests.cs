using System.Reflection;
using Boundaries.Plants;

namespace Boundaries.Tests;

/// <summary>Each rule finds its planted breach; a rule without a plant, or a plant without a rule, fails.</summary>
public sealed class RulesCanFailTests
{
    // A rule over areas names the namespace, one over types the type.
    private static readonly (string Rule, string Type, string? Area)[] Plants =
    [
        .. from type in typeof(PlantAttribute).Assembly.GetTypes()
        let plant = type.GetCustomAttribute<PlantAttribute>()
        where plant is not null
        select (plant.Rule, type.FullName!, type.Namespace),
    ];

    public static TheoryData<string> CodeRules => RealCodeTests.CodeRules;

    public static TheoryData<string> TreeRules => RealCodeTests.TreeRules;

    [Fact]
    public void Rules_and_plants_are_the_same_set()
    {
        Plants.Select(p => p.Rule).Distinct().ShouldBe(RealCodeTests.AllRules.Select(r => r.Name), ignoreOrder: true);
        PlantedTree.Plants.Keys.ShouldBe(SourceRules.All.Select(r => r.Name), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(CodeRules))]
    public void The_rule_finds_its_plants(string name)
    {
        var breaches = RealCodeTests.AllRules.Single(r => r.Name == name).Judge(Code.Planted).Breaches;

        foreach (var (_, type, area) in Plants.Where(p => p.Rule == name))
            breaches.ShouldContain(
                b =>
                    b.StartsWith(type + ": ", StringComparison.Ordinal)
                    || b.StartsWith(area + ": ", StringComparison.Ordinal),
                string.Join("\n", breaches)
            );
    }

    [Theory]
    [MemberData(nameof(TreeRules))]
    public void The_rule_finds_its_planted_folder(string name)
    {
        using var tree = new PlantedTree();

        var verdict = SourceRules.All.Single(r => r.Name == name).Judge(new SourceTree(tree.Root));

        verdict.Breaches.ShouldHaveSingleItem().ShouldStartWith(PlantedTree.Plants[name] + ": ");
    }
}
