using Pori.Yhdistys.Module.Associations.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <inheritdoc cref="IAssociationDirectory" />
internal sealed class AssociationDirectory(PublicSearch search) : IAssociationDirectory
{
    public async ValueTask<int> CountAsync(string culture, CancellationToken cancellationToken)
    {
        var query = PageQuery.Of(culture, AssociationPart.ContentType).Where("status", AssociationSearch.Active);
        return (await search.SearchAsync(query with { Take = 0 }, cancellationToken)).Count;
    }
}
