using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Recipes;

public class TypedPartTests
{
    private static readonly IReadOnlyList<TypedPart> Views = Registered();

    [Theory]
    [InlineData("pori.recipe.json")]
    [InlineData("esimerkkila.recipe.json")]
    public void Every_view_agrees_with_the_definitions_of_a_recipe(string recipe) =>
        new TypedParts(Views).DifferencesFrom(RecipeFiles.Named(recipe).Definitions()).ShouldBeEmpty();

    [Fact]
    public void Every_view_is_of_a_part_that_pori_defines()
    {
        var definitions = RecipeFiles.Named("pori.recipe.json").Definitions();
        Views.Count.ShouldBeGreaterThan(12);
        Views
            .Select(v => ContentPart.NameOf(v.View))
            .Where(name => definitions.Part(name) is null && name != "HtmlBodyPart")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_view_class_of_the_module_is_registered() =>
        typeof(Startup)
            .Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(ContentPart)))
            .Except(Views.Select(v => v.View))
            .ShouldBeEmpty();

    private static IReadOnlyList<TypedPart> Registered()
    {
        var services = new ServiceCollection();
        services.AddPoriYhdistys();
        return
        [
            .. services
                .Where(s => s.ServiceType == typeof(TypedPart))
                .Select(s => (TypedPart)s.ImplementationInstance!),
        ];
    }
}
