using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>Fills the demo's register with invented associations up to the wanted number in each category.</summary>
internal sealed class FillRegister(
    IUnitOfWork work,
    ContentSeeder seeder,
    TermLookup terms,
    DefinitionStore definitions
) : IDemoFill
{
    public string Name => "associations";

    public int Order => 1;

    public async Task<int> FillAsync(JsonObject words, IProgress<int> done, CancellationToken cancellationToken)
    {
        if (
            (await definitions.GetAsync()).Type(AssociationPart.ContentType) is null
            || words.Deserialize<RegisterWords>(CmsJson.Options) is not { AssociationsPerCategory.Count: > 0 } lists
        )
            return 0;
        var byHand = await CountByHandAsync(cancellationToken);
        var categories = await terms.OfAliasAsync("association-categories");
        var districts = new TermIds(await terms.OfAliasAsync("parts-of-town"));
        var made = new AssociationMaker(lists, districts);
        var items = categories.SelectMany(category => made.Make(category, byHand.GetValueOrDefault(category.Id)));
        return await seeder.AddMissingAsync(items, done, cancellationToken);
    }

    // Translations are further items of one association: only those that speak for their set count. The dissolved are history.
    private Task<Dictionary<string, int>> CountByHandAsync(CancellationToken cancellationToken) =>
        work.ReadAsync(
            async db =>
            {
                var rows = await (
                    from chosen in db.Set<TaxonomyIndex>()
                    where
                        chosen.ContentType == AssociationPart.ContentType
                        && chosen.ContentField == "Category"
                        && chosen.Published
                    join own in db.ContentItems on chosen.DocumentId equals own.DocumentId
                    where own.Author != SeededItems.Author
                    join association in db.Set<AssociationIndex>() on chosen.DocumentId equals association.DocumentId
                    where association.Status != "dissolved"
                    join localized in db.Set<LocalizedContentItemIndex>()
                        on chosen.DocumentId equals localized.DocumentId
                        into languages
                    from language in languages.DefaultIfEmpty()
                    where language == null || language.Culture == "fi"
                    group chosen by chosen.TermContentItemId into term
                    select new { term.Key, Count = term.Count() }
                ).ToListAsync(cancellationToken);
                return rows.ToDictionary(r => r.Key, r => r.Count);
            },
            cancellationToken
        );
}

/// <summary>The word lists of the register; keys of the dictionaries are PRH codes.</summary>
internal sealed record RegisterWords(
    ulong Seed,
    Dictionary<string, int> AssociationsPerCategory,
    IReadOnlyList<PlaceWord> Places,
    Dictionary<string, IReadOnlyList<NameWord>> Names,
    Dictionary<string, IReadOnlyList<string>> Purposes,
    Dictionary<string, IReadOnlyList<string>> Activities
);

/// <summary>A place as the first word of a name, the slug of its part of town, and how many associations it has beside others.</summary>
internal sealed record PlaceWord(string Genitive, string District, int Weight);

/// <summary>A kind of association, what it does, and names of their own that some of its kind have.</summary>
internal sealed record NameWord(string Noun, string Purpose)
{
    public IReadOnlyList<string> Own { get; init; } = [];
}
