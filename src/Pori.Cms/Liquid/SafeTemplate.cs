using Fluid;
using Fluid.Ast;
using Fluid.Parser;

namespace Pori.Cms.Liquid;

/// <summary>
/// Rebuilds a parsed template so that its ranges, captures and loops keep to the budget, and so that lists are encoded when they
/// are printed: Fluid writes the items of a list as they are, which would let a query string write HTML.
/// </summary>
internal sealed class SafeTemplate : AstRewriter
{
    public static IFluidTemplate Rebuild(IFluidTemplate template) => new SafeTemplate().VisitTemplate(template);

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) =>
        new BoundedRange(Visit(rangeExpression.From), Visit(rangeExpression.To));

    protected override Statement VisitOutputStatement(OutputStatement outputStatement) =>
        new OutputStatement(new PrintedExpression(Visit(outputStatement.Expression)));

    protected override Statement VisitCycleStatement(CycleStatement cycleStatement) =>
        new CycleStatement(
            cycleStatement.Group is null ? null : Visit(cycleStatement.Group),
            [.. cycleStatement.Values.Select(value => new PrintedExpression(Visit(value)))]
        );

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement) =>
        new BoundedCapture(captureStatement.Identifier, Visit(captureStatement.Statements));

    protected override Statement VisitForStatement(ForStatement forStatement) =>
        new ForStatement(
            [new BudgetCheck(), .. Visit(forStatement.Statements)],
            forStatement.Identifier,
            Visit(forStatement.Source),
            VisitOptional(forStatement.Limit),
            VisitOptional(forStatement.Offset),
            forStatement.Reversed,
            forStatement.Else is null ? null : (ElseStatement)Visit(forStatement.Else)
        );

    protected override Statement VisitTableRowStatement(TableRowStatement tableRowStatement) =>
        new TableRowStatement(
            [new BudgetCheck(), .. Visit(tableRowStatement.Statements)],
            tableRowStatement.Identifier,
            Visit(tableRowStatement.Source),
            VisitOptional(tableRowStatement.Limit),
            VisitOptional(tableRowStatement.Offset),
            VisitOptional(tableRowStatement.Cols)
        );

    protected override Expression VisitMemberExpression(MemberExpression memberExpression) =>
        memberExpression.Segments.Any(s => s is IndexerSegment)
            ? new MemberExpression([
                .. memberExpression.Segments.Select(s =>
                    s is IndexerSegment indexer ? new IndexerSegment(Visit(indexer.Expression)) : s
                ),
            ])
            : memberExpression;

    protected override Statement VisitParserTagStatement<T>(ParserTagStatement<T> parserTagStatement) =>
        parserTagStatement.Value is TagArguments arguments
            ? new ParserTagStatement<T>(
                parserTagStatement.TagName,
                (T)(object)Visit(arguments),
                parserTagStatement.Render
            )
            : parserTagStatement;

    protected override Statement VisitParserBlockStatement<T>(ParserBlockStatement<T> parserBlockStatement) =>
        new ParserBlockStatement<T>(
            parserBlockStatement.TagName,
            parserBlockStatement.Value is TagArguments arguments
                ? (T)(object)Visit(arguments)
                : parserBlockStatement.Value,
            Visit(parserBlockStatement.Statements),
            parserBlockStatement.Render
        );

    private TagArguments Visit(TagArguments arguments) =>
        new([.. arguments.List.Select(a => new FilterArgument(a.Name, Visit(a.Expression)))]);

    private IReadOnlyList<Statement> Visit(IReadOnlyList<Statement> statements) => [.. statements.Select(Visit)];

    private Expression? VisitOptional(Expression? expression) => expression is null ? null : Visit(expression);
}
