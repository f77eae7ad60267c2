using Pori.Cms.Queries;
using Pori.Cms.Search.Indices;

namespace Pori.Cms.Tests.Search;

public sealed class LuceneQueryTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query":{}}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":{"match_all":{},"term":{}}}""")]
    [InlineData("""{"query":{"nested":{}}}""")]
    [InlineData("""{"query":{"term":"x"}}""")]
    [InlineData("""{"query":{"term":{"a":{"b":1}}}}""")]
    [InlineData("""{"query":{"term":{"a":[1]}}}""")]
    [InlineData("""{"query":{"terms":{"a":"b"}}}""")]
    [InlineData("""{"query":{"bool":{"musty":{}}}}""")]
    [InlineData("""{"query":{"bool":{"must":[null]}}}""")]
    [InlineData("""{"query":{"range":{"Thing.Count":{"gte":"ten"}}}}""")]
    [InlineData("""{"query":{"range":{"Thing.Count":{"over":1}}}}""")]
    [InlineData("""{"query":{"query_string":{"query":"foo(","default_field":"TitlePart"}}}""")]
    [InlineData("""{"query":{"query_string":{"query":"/(a*)*b/","default_field":"TitlePart"}}}""")]
    [InlineData("""{"query":{"query_string":{"query":"*a","default_field":"TitlePart"}}}""")]
    [InlineData("""{"query":{"query_string":{}}}""")]
    [InlineData("""{"query":{"match_all":{}},"size":-1}""")]
    [InlineData("""{"query":{"match_all":{}},"size":"many"}""")]
    [InlineData("""{"query":{"match_all":{}},"sort":{"a":1,"b":2}}""")]
    [InlineData("""{"query":{"match_all":{}},"sort":5}""")]
    [InlineData("""{"query":{"match_all":{}},"aggs":{}}""")]
    [InlineData("""{"query":{"match_all":{}},"query":{"match_all":{}}}""")]
    public void What_is_not_in_the_language_is_refused(string query) =>
        Should.Throw<QueryException>(() =>
            LuceneQuery.Read(query, new Dictionary<string, bool> { ["Thing.Count"] = false })
        );

    [Fact]
    public void A_query_nested_or_widened_without_end_is_refused()
    {
        var numbers = new Dictionary<string, bool>();
        var nested = string.Concat(Enumerable.Repeat("""{"bool":{"must":""", 500)) + "{}" + new string('}', 1000);
        Should.Throw<QueryException>(() => LuceneQuery.Read($$"""{"query":{{nested}}}""", numbers));
        var words = string.Join(' ', Enumerable.Repeat("(a", 5000));
        Should.Throw<QueryException>(() =>
            LuceneQuery.Read("""{"query":{"query_string":{"query":"WORDS"}}}""".Replace("WORDS", words), numbers)
        );
        var wide = string.Join(',', Enumerable.Repeat("""{"match_all":{}}""", 2000));
        Should.Throw<QueryException>(() =>
            LuceneQuery.Read("""{"query":{"bool":{"should":[WIDE]}}}""".Replace("WIDE", wide), numbers)
        );
    }
}
