using Fluid;
using Fluid.Ast;

namespace Pori.Cms.Liquid;

/// <summary>The arguments of a tag as they were parsed: first, second, name: value.</summary>
internal sealed record TagArguments(IReadOnlyList<FilterArgument> List)
{
    public async ValueTask<FilterArguments> EvaluateAsync(TemplateContext context)
    {
        var arguments = new FilterArguments();
        foreach (var argument in List)
            arguments.Add(argument.Name, await argument.Expression.EvaluateAsync(context));
        return arguments;
    }
}
