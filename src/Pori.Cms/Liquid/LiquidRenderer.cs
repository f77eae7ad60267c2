using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Microsoft.Extensions.Options;
using Pori.Cms.Localization;

namespace Pori.Cms.Liquid;

/// <summary>
/// Renders Liquid: one parser and one set of filters for the process, parsed templates kept, a context for each rendering, and
/// limits that hold.
/// </summary>
public sealed class LiquidRenderer
{
    private const int MostTemplates = 2000;
    private const int MostCharacters = 8 * 1024 * 1024;
    private static readonly TextEncoder PageEncoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly ConcurrentDictionary<string, Parsed> templates = new(StringComparer.Ordinal);
    private readonly TemplateOptions options = new() { ModelNamesComparer = StringComparer.Ordinal };
    private readonly LiquidGrammar grammar;
    private readonly LiquidGlobals globals;
    private readonly SiteSettings settings;
    private readonly LiquidLimits limits;
    private readonly TimeProvider clock;
    private int kept;

    internal LiquidRenderer(
        LiquidVocabulary vocabulary,
        LiquidGlobals globals,
        SiteSettings settings,
        IOptions<LiquidLimits> limits,
        TimeProvider clock
    )
    {
        this.globals = globals;
        this.settings = settings;
        this.limits = limits.Value;
        this.clock = clock;
        grammar = new LiquidGrammar(vocabulary.Tags);
        options.MemberAccessStrategy = new ModelAccess();
        options.ValueConverters.Add(ModelAccess.Convert);
        options.Now = clock.GetUtcNow;
        options.MaxRecursion = 100;
        foreach (var filters in vocabulary.Filters)
            filters.AddTo(options.Filters);
        FilterGuard.Wrap(options.Filters);
    }

    /// <summary>Renders a template.</summary>
    /// <exception cref="LiquidException">The template has an error, or takes more than it may.</exception>
    public async ValueTask<string> RenderAsync(string source, LiquidScope scope)
    {
        var template = Parse(source);
        using var text = new PooledText(limits.Output);
        await RenderAsync(template, await CreateContextAsync(scope), text);
        return text.ToString();
    }

    /// <summary>Gets what is wrong with a template's syntax, or null.</summary>
    public string? Check(string source) => Read(source).Error;

    /// <summary>Gets a parsed template.</summary>
    /// <exception cref="LiquidException">The template has an error.</exception>
    internal IFluidTemplate Parse(string source)
    {
        var parsed = Read(source);
        return parsed.Template ?? throw new LiquidException(parsed.Error!);
    }

    internal async ValueTask<LiquidContext> CreateContextAsync(LiquidScope scope)
    {
        var site = await settings.GetAsync();
        return new LiquidContext(
            new GlobalsValue(globals, scope, site, options),
            options,
            scope,
            new LiquidBudget(limits, clock)
        );
    }

    internal static async ValueTask RenderAsync(IFluidTemplate template, LiquidContext context, TextWriter writer)
    {
        context.Budget.Enter();
        try
        {
            await template.RenderAsync(writer, EncoderOf(context.Scope.Encoding), context);
        }
        catch (Exception failure) when (failure is not (LiquidException or OperationCanceledException))
        {
            throw new LiquidException($"The template cannot be rendered: {failure.Message}", failure);
        }
        finally
        {
            context.Budget.Leave();
        }
    }

    internal static TextEncoder EncoderOf(LiquidEncoding encoding) =>
        encoding switch
        {
            LiquidEncoding.None => NullEncoder.Default,
            LiquidEncoding.Page => PageEncoder,
            LiquidEncoding.Url => UrlEncoder.Default,
            _ => HtmlEncoder.Default,
        };

    private Parsed Read(string source)
    {
        if (templates.TryGetValue(source, out var parsed))
            return parsed;
        // Crude but bounded: a cache that is full starts anew.
        if (templates.Count >= MostTemplates || Interlocked.Add(ref kept, source.Length) > MostCharacters)
        {
            templates.Clear();
            Interlocked.Exchange(ref kept, source.Length);
        }
        return templates[source] = ParseNew(source);
    }

    private Parsed ParseNew(string source)
    {
        if (SourceCheck.Refuse(source, limits, grammar.Blocks) is { } refusal)
            return new(null, refusal);
        try
        {
            return grammar.TryParse(source, out var template, out var error)
                ? new(SafeTemplate.Rebuild(template), null)
                : new(null, error);
        }
        catch (ParseException failure)
        {
            return new(null, failure.Message);
        }
    }

    private sealed record Parsed(IFluidTemplate? Template, string? Error);
}
