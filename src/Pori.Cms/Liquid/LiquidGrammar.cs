using Fluid;
using Fluid.Ast;

namespace Pori.Cms.Liquid;

/// <summary>Adds tags to the grammar.</summary>
internal interface ILiquidTags
{
    void AddTo(LiquidGrammar grammar);
}

/// <summary>Renders a tag.</summary>
internal delegate ValueTask TagRenderer(FilterArguments arguments, TextWriter writer, LiquidContext context);

/// <summary>Renders a block; <paramref name="body"/> writes what stands between its ends.</summary>
internal delegate ValueTask BlockRenderer(
    FilterArguments arguments,
    Func<TextWriter, ValueTask> body,
    TextWriter writer,
    LiquidContext context
);

/// <summary>
/// Fluid's grammar with Orchard's tags. What reads files (include, render) is not in it, nor are tags that keep unbounded state
/// (ifchanged) or open a second syntax (liquid).
/// </summary>
internal sealed class LiquidGrammar : FluidParser
{
    private static readonly string[] Removed = ["include", "render", "ifchanged", "liquid"];
    private readonly HashSet<string> blocks = ["if", "unless", "case", "for", "tablerow", "capture", "comment", "raw"];

    public LiquidGrammar(IEnumerable<ILiquidTags> tags)
        : base(new FluidParserOptions { AllowLiquidTag = false })
    {
        foreach (var name in Removed)
            RegisteredTags.Remove(name);
        foreach (var set in tags)
            set.AddTo(this);
    }

    /// <summary>Gets the names of the tags that have an end.</summary>
    public IReadOnlySet<string> Blocks => blocks;

    public void Tag(string name, TagRenderer render) =>
        RegisterParserTag(
            name,
            ArgumentsList.Then(list => new TagArguments(list ?? [])),
            async (arguments, writer, encoder, context) =>
            {
                var liquid = LiquidContext.Of(context);
                liquid.IncrementSteps();
                await render(await arguments.EvaluateAsync(context), writer, liquid);
                return Completion.Normal;
            }
        );

    public void Block(string name, BlockRenderer render)
    {
        blocks.Add(name);
        RegisterParserBlock(
            name,
            ArgumentsList.Then(list => new TagArguments(list ?? [])),
            async (arguments, statements, writer, encoder, context) =>
            {
                var liquid = LiquidContext.Of(context);
                liquid.IncrementSteps();
                await render(
                    await arguments.EvaluateAsync(context),
                    async target => await statements.WriteAllAsync(target, encoder, context),
                    writer,
                    liquid
                );
                return Completion.Normal;
            }
        );
    }
}
