using System.Runtime.CompilerServices;
using Pori.Cms.Storage;

namespace Pori.Cms.Search;

/// <summary>The operator's audit of this node's search index.</summary>
internal sealed class SearchIndexAudit(SearchAudit audit) : IAudit
{
    public string Name => "search index";

    public async IAsyncEnumerable<Finding> RunAsync(
        CmsDbContext db,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var result = await audit.RunAsync(cancellationToken);
        if (result.Note is { } note)
            yield return Finding.Note(Name, note);
        foreach (var difference in result.Differences)
            yield return new Finding(Name, difference.Id, difference.Problem);
    }
}
