using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Recipes;

/// <summary>The site as the planned steps of a run will leave it: working copies of its documents over a database that is only read.</summary>
public sealed class RecipeWorkspace(CmsDbContext db)
{
    private readonly Dictionary<string, JsonObject> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> states = [];
    private ContentDefinitions? definitions;

    /// <summary>Gets the database as it is, for reading.</summary>
    public CmsDbContext Db { get; } = db;

    /// <summary>Gets what the planned content takes.</summary>
    public ContentClaims Claims { get; } = new();

    /// <summary>Gets where each planned content version stands, by version id.</summary>
    public Dictionary<string, string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets a copy of a site document as the planned steps leave it.</summary>
    public async Task<JsonObject> DocumentAsync(string name)
    {
        if (!documents.TryGetValue(name, out var document))
            documents[name] = document = await SiteDocuments.ReadAsync(Db, name);
        return (JsonObject)document.DeepClone();
    }

    /// <summary>
    /// Plans that a site document becomes another: later steps see it, and the plan's write stores it.
    /// </summary>
    /// <returns>The write, or null when the document stays the same.</returns>
    public async Task<Func<CmsDbContext, Task>?> PlanDocumentAsync(string name, JsonObject planned)
    {
        if (CmsJson.Same(await DocumentAsync(name), planned))
            return null;
        documents[name] = (JsonObject)planned.DeepClone();
        if (name == DefinitionStore.DocumentName)
            definitions = null;
        return target =>
            SiteDocuments.UpdateAsync(
                target,
                name,
                document =>
                {
                    document.Clear();
                    foreach (var (key, value) in planned)
                        document[key] = value?.DeepClone();
                }
            );
    }

    /// <summary>Gets the working copy of something that is not a site document, such as the roles; it is loaded once a run.</summary>
    public async ValueTask<T> StateAsync<T>(Func<CmsDbContext, Task<T>> load)
        where T : class
    {
        if (!states.TryGetValue(typeof(T), out var state))
            states[typeof(T)] = state = await load(Db);
        return (T)state;
    }

    /// <summary>Gets the definitions as the planned steps leave them.</summary>
    public async ValueTask<ContentDefinitions> DefinitionsAsync() =>
        definitions ??= ContentDefinitionJson.Read(await DocumentAsync(DefinitionStore.DocumentName));
}
