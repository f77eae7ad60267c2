using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Pori.Cms.Contents;
using Pori.Cms.Search;
using Directory = Lucene.Net.Store.Directory;

namespace Pori.Cms.Tests.Search;

public sealed class GrowthTests
{
    private const int Documents = 20_000;

    [Fact]
    public void A_filtered_query_with_facets_reads_stored_documents_of_its_page_only()
    {
        using var directory = new RAMDirectory();
        Fill(directory);
        using var reader = new CountingReader(DirectoryReader.Open(directory));
        var searcher = new IndexSearcher(reader) { Similarity = new SearchSimilarity() };
        var query = new SearchQuery
        {
            Text = "kerho",
            Keywords = new Dictionary<string, IReadOnlyList<string>> { ["colour"] = ["c3", "c4"] },
            Facets = ["colour", "place", "type"],
            Ranges = [new SearchRange("price", 0, 15_000)],
            Skip = 1000,
            Take = 20,
        };
        LuceneSearch.Run(searcher, query);
        CountingReader.Stored = 0;
        var started = Stopwatch.GetTimestamp();
        var result = LuceneSearch.Run(searcher, query);
        var elapsed = Stopwatch.GetElapsedTime(started);
        result.Count.ShouldBe(3000);
        result.Hits.Count.ShouldBe(20);
        result.Facets["colour"].Count.ShouldBe(10);
        result.Facets["colour"].Sum(f => f.Count).ShouldBe(15_001);
        result.Facets["place"].Sum(f => f.Count).ShouldBe(3000);
        CountingReader.Stored.ShouldBe(20);
        TestContext.Current.SendDiagnosticMessage($"{Documents} documents: {elapsed.TotalMilliseconds:0.0} ms");
        elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    private static void Fill(Directory directory)
    {
        using var writer = new IndexWriter(
            directory,
            new IndexWriterConfig(SearchFields.Version, SearchAnalyzer.Create()) { Similarity = new SearchSimilarity() }
        );
        for (var i = 0; i < Documents; i++)
        {
            var item = new ContentItem { ContentItemId = $"{i:00000}", ContentType = "Thing" };
            var document = new SearchDocument(item.ContentItemId, "Thing", "fi", $"Kerho {i}", $"/{i}")
                .Keyword("colour", $"c{i % 10}")
                .Keyword("place", $"p{i % 37}")
                .Number("price", i);
            writer.AddDocument(LuceneDocuments.Make(document, item));
        }
        writer.Commit();
    }

    private sealed class CountingReader(DirectoryReader inner) : FilterDirectoryReader(inner, new Wrapper())
    {
        public static int Stored { get; set; }

        protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader @in) => new CountingReader(@in);

        private sealed class Wrapper : SubReaderWrapper
        {
            public override AtomicReader Wrap(AtomicReader reader) => new CountingLeaf(reader);
        }
    }

    private sealed class CountingLeaf(AtomicReader inner) : FilterAtomicReader(inner)
    {
        public override void Document(int docID, StoredFieldVisitor visitor)
        {
            CountingReader.Stored++;
            base.Document(docID, visitor);
        }
    }
}
