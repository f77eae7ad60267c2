using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Pori.Cms.Storage;

/// <summary>Finds documents of the site that cannot be read.</summary>
internal sealed class SiteDocumentsAudit : IAudit
{
    public string Name => "site documents";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var document in await db.SiteDocuments.OrderBy(d => d.Name).ToListAsync(cancellationToken))
        {
            if (Problem(document.Json) is { } problem)
                yield return new(Name, document.Name, problem);
        }
    }

    private static string? Problem(string json)
    {
        try
        {
            return JsonNode.Parse(json, documentOptions: CmsJson.Documents) is JsonObject
                ? null
                : "is not a JSON object.";
        }
        catch (JsonException failure)
        {
            return $"is not JSON: {failure.Message}";
        }
    }
}
