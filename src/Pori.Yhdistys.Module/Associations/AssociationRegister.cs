using Pori.Cms.Contents;
using Pori.Yhdistys.Module.Accounts.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Associations;

/// <summary>Accounts ask it which associations there are.</summary>
internal sealed class AssociationRegister(PublishedContent content, PublicSearch search) : IAssociationRegister
{
    private const int Most = 10;

    public async ValueTask<RegisteredAssociation?> FindAsync(string associationId)
    {
        if (await content.GetAsync(associationId) is not { ContentType: AssociationPart.ContentType } item)
            return null;
        var part = item.As<AssociationPart>();
        return new(item.ContentItemId, item.DisplayText ?? "")
        {
            RegisterNumber = part.RegisterNumber.Text,
            BusinessId = part.BusinessId.Text,
            ContactName = part.ContactName.Text,
            Email = part.Email.Text,
            IsActive = part.Status.Text == AssociationSearch.Active,
        };
    }

    public async ValueTask<IReadOnlyList<RegisteredAssociation>> SearchAsync(
        string text,
        string culture,
        CancellationToken cancellationToken
    )
    {
        var query = PageQuery.Of(culture, AssociationPart.ContentType).Where("status", AssociationSearch.Active);
        var found = await search.SearchAsync(query with { Text = text, Take = Most }, cancellationToken);
        var associations = new List<RegisteredAssociation>();
        foreach (var hit in found.Hits)
        {
            if (await FindAsync(hit.ContentItemId) is { } association)
                associations.Add(association);
        }
        return associations;
    }
}
