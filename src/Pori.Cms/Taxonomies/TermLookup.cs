using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Taxonomies;

/// <summary>A term of a published taxonomy with its place in the tree.</summary>
/// <param name="Id">The term's ContentItemId.</param>
/// <param name="TaxonomyId">The taxonomy's ContentItemId.</param>
/// <param name="Item">The term as content; shared, not to be changed.</param>
/// <param name="ParentId">The term above, or null.</param>
/// <param name="Order">Its place in a walk over the whole tree.</param>
public sealed record Term(string Id, string TaxonomyId, ContentItem Item, string? ParentId, int Order)
{
    /// <summary>Gets the term's name in a culture: the field NameSv, NameEn … of its own part, else its display text.</summary>
    public string Name(string culture) =>
        JsonRead.Text(Item.Part(Item.ContentType)?[NameField(culture)] as JsonObject, "Text") is { Length: > 0 } name
            ? name
            : Item.DisplayText ?? "";

    /// <summary>Gets the name that filters and addresses use: the field Slug of its own part, else made of the display text.</summary>
    public string Slug { get; } =
        JsonRead.Text(Item.Part(Item.ContentType)?[nameof(Slug)] as JsonObject, "Text") is { Length: > 0 } slug
            ? slug
            : Contents.Slug.From(Item.DisplayText);

    private static string NameField(string culture) =>
        culture.Length >= 2 ? string.Concat("Name", culture[..1].ToUpperInvariant(), culture.AsSpan(1, 1)) : "Name";
}

/// <summary>All terms of the published taxonomies, from memory, kept true by the change feed.</summary>
public sealed class TermLookup : IChangeSubscriber
{
    private readonly ReadThrough<string, Terms> cache;

    /// <summary>Makes the lookup.</summary>
    public TermLookup(IUnitOfWork work) => cache = new(_ => ReadAsync(work));

    /// <summary>Gets a term by id, or null.</summary>
    public async ValueTask<Term?> FindAsync(string? id) =>
        id is null ? null : (await LoadAsync()).ById.GetValueOrDefault(id);

    /// <summary>Gets the terms of a taxonomy in the order of its tree.</summary>
    public async ValueTask<IReadOnlyList<Term>> OfTaxonomyAsync(string taxonomyId) =>
        [.. (await LoadAsync()).ById.Values.Where(t => t.TaxonomyId == taxonomyId).OrderBy(t => t.Order)];

    /// <summary>Gets the terms of the taxonomy with an alias, in the order of its tree.</summary>
    public async ValueTask<IReadOnlyList<Term>> OfAliasAsync(string alias) =>
        (await LoadAsync()).Aliases.TryGetValue(alias, out var taxonomy) ? await OfTaxonomyAsync(taxonomy) : [];

    /// <summary>Gets a term and the terms above it, nearest first.</summary>
    public async ValueTask<IReadOnlyList<Term>> WithAncestorsAsync(string? id)
    {
        var chain = new List<Term>();
        for (
            var term = await FindAsync(id);
            term is not null && chain.Count < 64;
            term = await FindAsync(term.ParentId)
        )
            chain.Add(term);
        return chain;
    }

    /// <inheritdoc />
    public ValueTask ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        // Taxonomies are few and small; which of the changed items is one is not known here without a query.
        if (changes.Any(c => c.Kind == ChangeKind.Content))
            cache.Clear();
        return ValueTask.CompletedTask;
    }

    private Task<Terms> LoadAsync() => cache.GetAsync("");

    private static async Task<Terms> ReadAsync(IUnitOfWork work)
    {
        var taxonomies = await work.ReadAsync(db =>
            (
                from index in db.ContentItems
                where index.ContentType == "Taxonomy" && index.Published
                join document in db.Documents on index.DocumentId equals document.Id
                select document.Json
            ).ToListAsync()
        );
        var all = new Dictionary<string, Term>();
        var aliases = new Dictionary<string, string>();
        foreach (var taxonomy in taxonomies.Select(ContentItemJson.Parse))
        {
            aliases[taxonomy.As<AliasPart>().Alias] = taxonomy.ContentItemId;
            foreach (var term in TermTree.Walk(taxonomy))
                all[term.Id] = term;
        }
        return new Terms(all.ToFrozenDictionary(), aliases.ToFrozenDictionary());
    }

    private sealed record Terms(FrozenDictionary<string, Term> ById, FrozenDictionary<string, string> Aliases);
}
