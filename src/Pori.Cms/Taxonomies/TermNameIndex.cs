using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Cms.Taxonomies;

/// <summary>One row for each term of a taxonomy, so that queries can name what items have chosen.</summary>
internal sealed class TermNameIndex : ContentIndex<TermIndex>
{
    protected override IEnumerable<TermIndex> Map(ContentItem item, ContentDefinitions definitions) =>
        TermTree
            .Walk(item)
            .Select(term => new TermIndex
            {
                TermContentItemId = term.Id,
                DisplayText = term.Item.DisplayText,
                ParentTermContentItemId = term.ParentId,
            });
}
