using Pori.Cms.Contents;
using Pori.Cms.Taxonomies;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>Names of a field's terms.</summary>
internal static class TermNames
{
    /// <summary>Gets the names of the terms that exist, joined as a list.</summary>
    public static async ValueTask<string> NamesAsync(this TermLookup terms, TaxonomyField field, string culture)
    {
        var names = new List<string>();
        foreach (var id in field.TermContentItemIds)
        {
            if (await terms.FindAsync(id) is { } term)
                names.Add(term.Name(culture));
        }
        return string.Join(", ", names);
    }
}
