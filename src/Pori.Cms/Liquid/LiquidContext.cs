using Fluid;
using Fluid.Values;
using Pori.Cms.Contents;

namespace Pori.Cms.Liquid;

/// <summary>One template while it renders. Views and shapes inside it have their own variables and share budget and page.</summary>
internal sealed class LiquidContext : TemplateContext
{
    private LiquidContext(
        GlobalsValue globals,
        TemplateOptions options,
        LiquidScope scope,
        LiquidBudget budget,
        PageState page
    )
        : base(globals, options)
    {
        Globals = globals;
        Scope = scope;
        Budget = budget;
        Page = page;
        AllowModelMembers = false;
        CultureInfo = Localization.SiteCultures.Info(scope.Culture);
        TimeZone = globals.Zone;
        MaxSteps = budget.Limits.Steps;
    }

    public LiquidContext(GlobalsValue globals, TemplateOptions options, LiquidScope scope, LiquidBudget budget)
        : this(globals, options, scope, budget, new PageState())
    {
        SetModel(scope.Model);
        if (scope.ContentItem is not null)
            this.SetValue("ContentItem", scope.ContentItem);
    }

    public GlobalsValue Globals { get; }

    public LiquidScope Scope { get; }

    public LiquidBudget Budget { get; }

    public PageState Page { get; }

    public static LiquidContext Of(TemplateContext context) => (LiquidContext)context;

    /// <summary>Makes the context of a view or shape inside this one.</summary>
    public LiquidContext Inner(LiquidScope scope, FluidValue model)
    {
        var inner = new LiquidContext(Globals, Options, scope, Budget, Page) { _steps = _steps };
        inner.SetValue("Model", model);
        if (scope.ContentItem is not null)
            inner.SetValue("ContentItem", FluidValue.Create(scope.ContentItem, Options));
        return inner;
    }

    /// <summary>Takes over the steps that an inner template has taken.</summary>
    public void Resume(LiquidContext inner) => _steps = inner._steps;

    private void SetModel(object? model)
    {
        if (model is null && Scope.ContentItem is { } item)
            model = new ContentShape(item, "Detail");
        if (model is not null)
            this.SetValue("Model", model);
    }
}
