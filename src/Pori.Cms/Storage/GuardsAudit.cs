using System.Runtime.CompilerServices;

namespace Pori.Cms.Storage;

/// <summary>Finds triggers, indices and constraints that are lost, or that do something else than the code made them for.</summary>
internal sealed class GuardsAudit(CmsDatabase database) : IAudit
{
    public string Name => "guards";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var stored = (await database.CatalogueAsync(db, cancellationToken)).ToLookup(o => o.Name, o => o.Definition);
        var guards = database.Guards.SelectMany(guard => guard.Makes).ToList();
        foreach (var expected in guards)
        {
            if (Problem(expected, stored[expected.Name]) is { } problem)
                yield return new(Name, expected.Name, $"{problem}; the next start puts it back.");
        }
        foreach (var expected in SchemaOfCode.Of(db))
        {
            if (Problem(expected, stored[expected.Name]) is { } problem)
                yield return new(Name, expected.Name, $"{problem}.");
        }
        var known = guards.Select(g => g.Name).ToHashSet();
        foreach (var name in stored.Where(o => o.Any(IsTrigger)).Select(o => o.Key).Where(n => !known.Contains(n)))
            yield return new(Name, name, "is a trigger that the site did not make.");
    }

    private static string? Problem(SchemaObject expected, IEnumerable<string> stored) =>
        stored.ToList() switch
        {
            [] => "is not in the database",
            var found when found.Contains(expected.Definition) => null,
            var found => $"is other than it should be: {found[0]}",
        };

    private static bool IsTrigger(string definition) =>
        definition.StartsWith("CREATE TRIGGER", StringComparison.OrdinalIgnoreCase);
}
