using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Pori.Cms.Liquid;

/// <summary>A range that is refused before it is made.</summary>
internal sealed class BoundedRange(Expression from, Expression to) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var first = Convert.ToInt64((await from.EvaluateAsync(context)).ToNumberValue());
        var last = Convert.ToInt64((await to.EvaluateAsync(context)).ToNumberValue());
        if (last < first)
            return ArrayValue.Empty;
        LiquidContext.Of(context).Budget.CheckItems(checked(last - first + 1));
        var items = new FluidValue[last - first + 1];
        for (var i = 0; i < items.Length; i++)
            items[i] = NumberValue.Create(first + i);
        return new ArrayValue(items);
    }
}

/// <summary>A value as it is printed: lists as one text that is encoded, instants in the culture's own form.</summary>
internal sealed class PrintedExpression(Expression inner) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var value = await inner.EvaluateAsync(context);
        return value switch
        {
            ArrayValue list => new StringValue(list.ToStringValue()),
            DateTimeValue { } instant => new StringValue(
                ((DateTimeOffset)instant.ToObjectValue()).DateTime.ToString("G", context.CultureInfo)
            ),
            _ => value,
        };
    }
}

/// <summary>A capture into bounded memory.</summary>
internal sealed class BoundedCapture(string identifier, IReadOnlyList<Statement> statements) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(
        TextWriter writer,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        var budget = LiquidContext.Of(context).Budget;
        using var text = new PooledText(budget.Limits.Text);
        var completion = await statements.WriteAllAsync(text, encoder, context);
        budget.Charge(text.Written.Length);
        context.SetValue(identifier, new StringValue(text.ToString(), encode: false));
        return completion;
    }
}

/// <summary>Looks at the clock once in each turn of a loop.</summary>
internal sealed class BudgetCheck : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        LiquidContext.Of(context).Budget.CheckTime();
        return new(Completion.Normal);
    }
}

/// <summary>Writes a block's statements until one breaks or continues.</summary>
internal static class Statements
{
    public static async ValueTask<Completion> WriteAllAsync(
        this IReadOnlyList<Statement> statements,
        TextWriter writer,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        foreach (var statement in statements)
        {
            var completion = await statement.WriteToAsync(writer, encoder, context);
            if (completion != Completion.Normal)
                return completion;
        }
        return Completion.Normal;
    }
}
