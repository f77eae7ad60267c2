using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Recipes;

public class TypedPartTests
{
    private static readonly IReadOnlyList<TypedPart> Views = Registered();

    [Fact]
    public void Every_view_agrees_with_the_definitions_of_pori() =>
        new TypedParts(Views).DifferencesFrom(RecipeFiles.Named("pori.recipe.json").Definitions()).ShouldBeEmpty();

    [Fact]
    public void Another_city_may_leave_fields_out_but_gives_none_another_type()
    {
        var city = RecipeFiles.Named("esimerkkila.recipe.json").Definitions();
        new TypedParts(Views)
            .DifferencesFrom(city)
            .Where(d => !d.EndsWith("has no field of this name", StringComparison.Ordinal))
            .ShouldBeEmpty();
        var pori = RecipeFiles.Named("pori.recipe.json").Definitions();
        foreach (var part in city.Parts)
        {
            var fields = pori.Part(part.Name).ShouldNotBeNull().ContentPartFieldDefinitionRecords.Select(f => f.Name);
            part.ContentPartFieldDefinitionRecords.Select(f => f.Name).Except(fields).ShouldBeEmpty(part.Name);
        }
    }

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
