using System.Text.Json.Nodes;
using Pori.Cms.Contents;

namespace Pori.Cms.Search.Indices;

/// <summary>The settings of one Lucene index, in Orchard's shape.</summary>
/// <param name="AnalyzerName">The analyser; this kernel has <c>standardanalyzer</c>.</param>
/// <param name="IndexLatest">Whether the newest versions are indexed; else the published ones.</param>
/// <param name="IndexedContentTypes">The types.</param>
/// <param name="Culture">The culture of the items; null and <c>any</c> take all, an empty text none, as in Orchard.</param>
/// <param name="StoreSourceData">Whether every value is stored once more under <c>_source.</c>.</param>
internal sealed record LuceneIndexSettings(
    string AnalyzerName,
    bool IndexLatest,
    IReadOnlyList<string> IndexedContentTypes,
    string? Culture,
    bool StoreSourceData
)
{
    /// <summary>The site document that holds them, under a member of the same name, by index.</summary>
    public const string DocumentName = "LuceneIndexSettings";

    /// <summary>The site document that counts, by index, how often it was asked to be built anew.</summary>
    public const string StateName = "LuceneIndexState";

    /// <summary>The only analyser.</summary>
    public const string StandardAnalyzer = "standardanalyzer";

    public static LuceneIndexSettings Read(JsonObject stored) =>
        new(
            JsonRead.Text(stored, nameof(AnalyzerName)) ?? StandardAnalyzer,
            JsonRead.Flag(stored, nameof(IndexLatest)),
            JsonRead.Texts(stored, nameof(IndexedContentTypes)),
            JsonRead.Text(stored, nameof(Culture)),
            JsonRead.Flag(stored, nameof(StoreSourceData))
        );

    /// <summary>Gets whether an item of a culture belongs into the index.</summary>
    public bool Takes(string culture) =>
        Culture switch
        {
            null => true,
            "" => false,
            _ => Culture.Equals("any", StringComparison.OrdinalIgnoreCase)
                || Culture.Equals(culture, StringComparison.OrdinalIgnoreCase),
        };
}
