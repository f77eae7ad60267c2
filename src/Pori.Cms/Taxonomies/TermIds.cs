using System.Text.Json.Nodes;

namespace Pori.Cms.Taxonomies;

/// <summary>Finds the terms of one taxonomy by their slugs, for items that are made from word lists.</summary>
/// <param name="terms">The terms of the taxonomy; the first of several with one slug counts.</param>
public sealed class TermIds(IReadOnlyList<Term> terms)
{
    private readonly Dictionary<string, Term> bySlug = terms.DistinctBy(t => t.Slug).ToDictionary(t => t.Slug);

    /// <summary>Makes the value of a taxonomy field with one term: <c>{"TaxonomyContentItemId", "TermContentItemIds": [id]}</c>.</summary>
    /// <param name="term">The term.</param>
    public static JsonObject Field(Term term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return new() { ["TaxonomyContentItemId"] = term.TaxonomyId, ["TermContentItemIds"] = new JsonArray(term.Id) };
    }

    /// <summary>Makes the value of a taxonomy field with one term, or with none when no term has the slug.</summary>
    /// <param name="slug">The slug of the term.</param>
    public JsonObject Field(string slug) =>
        bySlug.TryGetValue(slug, out var term) ? Field(term) : new() { ["TermContentItemIds"] = new JsonArray() };
}
