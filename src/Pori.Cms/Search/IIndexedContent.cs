using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Search.Similarities;
using Pori.Cms.Contents;

namespace Pori.Cms.Search;

/// <summary>What an index holds: which versions, how they are mapped and analysed. <see cref="IndexKeeper"/> keeps it true.</summary>
internal interface IIndexedContent
{
    /// <summary>Gets the name of the index in the file system: small letters, digits, hyphens.</summary>
    string Name { get; }

    /// <summary>Gets what a stored index must have been made with to be used at all.</summary>
    string Layout { get; }

    /// <summary>Gets what a stored index must have been made with not to be built anew.</summary>
    string Stamp { get; }

    /// <summary>Gets which version of an item is indexed.</summary>
    VersionOptions Versions { get; }

    /// <summary>Gets the field that holds the item's id, and the documents' key.</summary>
    string Key { get; }

    /// <summary>Gets the types that are indexed.</summary>
    IReadOnlyCollection<string> Types { get; }

    Similarity Similarity { get; }

    Analyzer CreateAnalyzer();

    /// <summary>Maps a version; null when the index leaves it out. A mapping that throws leaves it out too, with a log line.</summary>
    ValueTask<Document?> MapAsync(ContentItem item);
}
