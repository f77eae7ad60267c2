using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;

namespace Pori.Cms.Identity;

/// <summary>
/// Adds and changes roles by name. PermissionBehavior decides what the listed permissions do: Replace (0, when absent), Add (1)
/// or Remove (2). The Administrator may do everything, so that role's permissions are not edited.
/// </summary>
internal sealed class RolesStep(IdGenerator ids) : IRecipeStep
{
    private static readonly string[] Behaviors = ["Replace", "Add", "Remove"];

    public string Name => "Roles";

    public async Task<RecipePlan> PlanAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var roles = await context.Workspace.StateAsync(PlannedRoles.LoadAsync);
        var changes = new List<string>();
        var warnings = new List<string>();
        var changed = new List<PlannedRole>();
        foreach (var (given, path) in context.Objects(context.Step, "", "Roles"))
        {
            var (before, planned) = Plan(context, given, path, roles, warnings);
            var lines = planned.DifferencesFrom(before).ToList();
            changes.AddRange(lines);
            roles.Set(planned);
            if (lines.Count > 0)
                changed.Add(planned);
        }
        return new(changes, changed.Count == 0 ? [] : [db => PlannedRoles.WriteAsync(db, changed, ids)])
        {
            Warnings = warnings,
        };
    }

    private static (PlannedRole? Before, PlannedRole Planned) Plan(
        RecipeStepContext context,
        JsonObject given,
        string path,
        PlannedRoles roles,
        List<string> warnings
    )
    {
        var name = context.Text(given, path, "Name");
        var permissions = context.Texts(given, path, "Permissions").Select(p => p.Value).ToList();
        var behavior = Behavior(context, given, path);
        var before = roles.Find(name);
        var there = before?.Permissions ?? [];
        var administrator = string.Equals(name, Permissions.Administrator, StringComparison.OrdinalIgnoreCase);
        if (administrator && permissions.Count > 0)
            warnings.Add($"{context.Path}{path}: the Administrator may do everything; its permissions are not edited");
        IEnumerable<string> result = behavior switch
        {
            _ when administrator => there,
            "Add" => there.Union(permissions),
            "Remove" => there.Except(permissions),
            _ => permissions.Distinct(),
        };
        var description = context.TextOrNull(given, path, "Description");
        return (before, new PlannedRole(before?.Name ?? name, description, [.. result]));
    }

    private static string Behavior(RecipeStepContext context, JsonObject given, string path)
    {
        var (value, key, _) = context.Find(given, path, "PermissionBehavior");
        var found = value switch
        {
            null => Behaviors[0],
            JsonValue number when number.TryGetValue<int>(out var index) => Behaviors.ElementAtOrDefault(index),
            JsonValue text when text.TryGetValue<string>(out var name) => Behaviors.FirstOrDefault(b =>
                b.Equals(name, StringComparison.OrdinalIgnoreCase)
            ),
            _ => null,
        };
        return found
            ?? throw context.Refuse($"{path}.{key}", "PermissionBehavior is Replace, Add or Remove (0, 1, 2).");
    }
}
