using System.Text.Json.Nodes;
using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>The categories of associations, found by their Finnish name or their code in the national register.</summary>
internal sealed class RegisterCategories(IReadOnlyList<Term> terms)
{
    // A row without a category is unclassified, which is the last of the register's ten codes.
    private const string Unclassified = "10";

    private readonly Dictionary<string, string> byName = Names(terms);

    public string TaxonomyId { get; } = terms.Count > 0 ? terms[0].TaxonomyId : "";

    public static async Task<RegisterCategories> ReadAsync(TermLookup terms) =>
        new(await terms.OfAliasAsync("association-categories"));

    /// <summary>Gets the term of a category, or null when there is no such category.</summary>
    public string? Find(string name) => byName.GetValueOrDefault(name.Length == 0 ? Unclassified : name);

    private static Dictionary<string, string> Names(IReadOnlyList<Term> terms)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var term in terms)
        {
            names[term.Name("fi")] = term.Id;
            var code = JsonRead.Text(term.Item.Part(term.Item.ContentType)?["PrhCode"] as JsonObject, "Text");
            if (!string.IsNullOrEmpty(code))
                names[code] = term.Id;
        }
        return names;
    }
}
