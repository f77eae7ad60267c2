using Pori.Cms.Queries;
using Pori.Cms.Queries.Sql;

namespace Pori.Cms.Tests.Queries;

public sealed class SqlParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData("delete from Document")]
    [InlineData("select")]
    [InlineData("select DocumentId")]
    [InlineData("select DocumentId from ContentItemIndex; drop table Document")]
    [InlineData("select DocumentId from ContentItemIndex limit 1; drop table Document")]
    [InlineData("select DocumentId from ContentItemIndex -- comment")]
    [InlineData("select DocumentId from ContentItemIndex /* comment */")]
    [InlineData("select DocumentId from ContentItemIndex union select Id from Document")]
    [InlineData("select DocumentId from (select Id from Document)")]
    [InlineData("select DocumentId from ContentItemIndex where Id in (select Id from Document)")]
    [InlineData("select load_extension('x') from ContentItemIndex")]
    [InlineData("select DocumentId from ContentItemIndex where pg_sleep(10) = 1")]
    [InlineData("select DocumentId from ContentItemIndex where 'open")]
    [InlineData("select DocumentId from ContentItemIndex where Id")]
    [InlineData("select DocumentId from ContentItemIndex where Id = ")]
    [InlineData("select DocumentId from ContentItemIndex limit 'x'")]
    [InlineData("select DocumentId from ContentItemIndex right join Document on 1 = 1")]
    [InlineData("select 1 from ContentItemIndex")]
    [InlineData("select from from from")]
    [InlineData("pragma query_only = off")]
    [InlineData("with x as (select 1) select * from x")]
    [InlineData("\0select DocumentId from ContentItemIndex")]
    [InlineData("select DocumentId from ContentItemIndex where Id = 99999999999999999999999999999999")]
    public void What_is_no_such_select_is_refused(string sql) =>
        Should.Throw<QueryException>(() => SqlParser.Parse(sql)).Failure.ShouldBe(QueryFailure.NotAQuery);

    [Fact]
    public void A_text_nested_without_end_or_without_end_at_all_is_refused()
    {
        var nested = new string('(', 5000) + "Id = 1" + new string(')', 5000);
        Should.Throw<QueryException>(() => SqlParser.Parse("select Id from Document where " + nested));
        var chained = string.Join(" or ", Enumerable.Repeat("Id = 1", 5000));
        Should.Throw<QueryException>(() => SqlParser.Parse("select Id from Document where " + chained));
    }

    [Fact]
    public void Words_of_the_language_are_read_without_case_and_quotes_make_names()
    {
        var select = SqlParser.Parse("SeLeCt \"Order\" as [select], count(*) n FROM `ContentItemIndex` as c;");
        select.Columns.Select(c => c.Label).ShouldBe(["select", "n"]);
        select.From.ShouldBe(new SqlTable("ContentItemIndex", "c"));
    }

    [Fact]
    public void And_binds_closer_than_or_and_not_closer_than_both()
    {
        var where = (SqlLogical)SqlParser.Parse("select a from t where not a = 1 or b = 2 and c = 3").Where!;
        where.Operator.ShouldBe("OR");
        where.Left.ShouldBeOfType<SqlNot>();
        ((SqlLogical)where.Right).Operator.ShouldBe("AND");
    }

    [Fact]
    public void A_parameter_may_have_a_default()
    {
        var select = SqlParser.Parse("select a from t where a = @type:'Asso''ciation' and b > @n:-2.5 limit @l:10");
        var where = (SqlLogical)select.Where!;
        ((SqlComparison)where.Left).Right.ShouldBe(new SqlParameter("type", new SqlLiteral("Asso'ciation")));
        ((SqlComparison)where.Right).Right.ShouldBe(new SqlParameter("n", new SqlLiteral(-2.5m)));
        select.Limit.ShouldBe(new SqlParameter("l", new SqlLiteral(10L)));
    }
}
