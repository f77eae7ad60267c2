using Fluid;
using Fluid.Values;

namespace Pori.Cms.Liquid;

/// <summary>Puts the budget around every filter: before it runs, by what it will make at most, and after, by what it made.</summary>
internal static class FilterGuard
{
    public static void Wrap(FilterCollection filters)
    {
        foreach (var (name, filter) in filters.ToList())
            filters.AddFilter(name, (input, arguments, context) => RunAsync(name, filter, input, arguments, context));
    }

    /// <summary>Gets the characters of a value; a list's are those of its items.</summary>
    public static long Size(FluidValue value, LiquidBudget budget, int depth = 0)
    {
        if (value is StringValue text)
            return text.ToStringValue().Length;
        if (value is not ArrayValue list)
            return 16;
        budget.CheckItems(list.Values.Count);
        if (depth > 8)
            throw new LiquidLimitException("Lists lie in one another too deep.");
        var sum = 0L;
        foreach (var item in list.Values)
            sum += Size(item, budget, depth + 1);
        return sum;
    }

    private static async ValueTask<FluidValue> RunAsync(
        string name,
        FilterDelegate filter,
        FluidValue input,
        FilterArguments arguments,
        TemplateContext context
    )
    {
        var budget = LiquidContext.Of(context).Budget;
        var size = Size(input, budget);
        for (var i = 0; i < arguments.Count; i++)
            size += Size(arguments.At(i), budget);
        budget.CheckText(Math.Max(size, Expected(name, input, arguments, size, budget)));
        var result = await filter(input, arguments, context);
        var made = Size(result, budget);
        budget.CheckText(made);
        budget.Charge(size + made);
        return result;
    }

    // What a filter makes at most, for those that make more than they are given.
    private static long Expected(
        string name,
        FluidValue input,
        FilterArguments arguments,
        long size,
        LiquidBudget budget
    )
    {
        switch (name)
        {
            case "replace":
                return size + Replaced(input.ToStringValue(), arguments);
            case "join" when input is ArrayValue list:
                return size + ((long)list.Values.Count * arguments.At(0).ToStringValue().Length);
            case "split" when arguments.At(0).ToStringValue().Length == 0:
            case "reverse" when input is StringValue:
                budget.CheckItems(input.ToStringValue().Length);
                return size;
            case "format_number" or "format_date" or "date" or "format_string":
                FormatWidths.Check(name, (name == "format_string" ? input : arguments.At(0)).ToStringValue());
                return size;
            default:
                return size;
        }
    }

    private static long Replaced(string text, FilterArguments arguments)
    {
        var (search, replacement) = (arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue());
        if (search.Length == 0)
            throw new LiquidException("The filter replace needs something to search for.");
        var count = 0L;
        for (var at = text.IndexOf(search, StringComparison.Ordinal); at >= 0; count++)
            at = text.IndexOf(search, at + search.Length, StringComparison.Ordinal);
        return count * replacement.Length;
    }
}
