using Pori.Cms.Search;
using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <inheritdoc cref="IAssociationDirectory" />
internal sealed class AssociationDirectory(PublicSearch search) : IAssociationDirectory
{
    public async ValueTask<int> CountAsync(string culture, CancellationToken cancellationToken)
    {
        var query = new SearchQuery
        {
            Culture = culture,
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                ["type"] = [AssociationPart.ContentType],
                [ListedIn.Field] = [culture],
                ["status"] = [AssociationSearch.Active],
            },
            Take = 0,
        };
        return (await search.SearchAsync(query, cancellationToken)).Count;
    }
}
