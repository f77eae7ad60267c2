using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Contents;
using Pori.Cms.Jobs;
using Pori.Cms.Liquid;
using Pori.Cms.Recipes;
using Pori.Cms.Storage;
using Pori.Cms.Workflows.Activities;
using Pori.Cms.Workflows.Http;

namespace Pori.Cms.Workflows;

/// <summary>Registers the workflows area.</summary>
internal static class WorkflowsServices
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddOptions<WorkflowOptions>();
        services.AddDataProtection();
        services.AddSingleton<IModelPart, WorkflowTables>();
        services.AddSingleton<WorkflowTypes>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<WorkflowTypes>());
        services.AddSingleton<WorkflowTypeShape>();
        services.AddSingleton<IRecipeStep, WorkflowTypeStep>();
        services.AddSingleton<SignalIds>();
        services.AddSingleton(p => new WorkflowSignals(p.GetRequiredService<SignalIds>()));
        services.AddSingleton<IContentHandler, WorkflowContentHandler>();
        services.AddSingleton<IAudit, WorkflowsAudit>();
        services.AddSingleton<ITrimmer, WorkflowTrimmer>();
        services.AddSingleton<ITrimmer, WorkflowVersionTrimmer>();
        services.AddRunning();
        services.AddActivities();
        services.AddHttp();
        return services;
    }

    private static void AddRunning(this IServiceCollection services)
    {
        services.AddSingleton<ContentPlans>();
        services.AddSingleton<WorkflowScripts>();
        services.AddSingleton<WorkflowExpressions>();
        services.AddSingleton<WorkflowStore>();
        services.AddSingleton<WorkflowSteps>();
        services.AddSingleton<WorkflowRunner>();
        services.AddSingleton<TriggerPlans>();
        services.AddSingleton<WorkflowTriggers>();
        services.AddTimers();
        services.AddSingleton<SignalQueue>();
        services.AddSingleton<WorkflowWorker>();
        services.AddHostedService(p => p.GetRequiredService<WorkflowWorker>());
        services.AddSingleton<WorkflowViews>();
        services.AddSingleton<WorkflowRepairs>();
        services.AddSingleton(p => new WorkflowManager(
            p.GetRequiredService<IUnitOfWork>(),
            p.GetRequiredService<WorkflowViews>(),
            p.GetRequiredService<WorkflowTriggers>(),
            p.GetRequiredService<WorkflowRunner>(),
            p.GetRequiredService<WorkflowRepairs>()
        ));
    }

    private static void AddTimers(this IServiceCollection services)
    {
        services.AddSingleton<TimerRuns>();
        services.AddSingleton<WaitingTimers>();
        services.AddSingleton<StartingTimers>();
        services.AddSingleton<WorkflowTimers>();
        services.AddRecurringJob<WorkflowTimerJob>();
    }

    private static void AddHttp(this IServiceCollection services)
    {
        services.AddSingleton<WorkflowTokens>();
        services.AddSingleton<ISignalLinks>(p => p.GetRequiredService<WorkflowTokens>());
        services.AddSingleton<HttpWaiting>();
        services.AddSingleton<WorkflowRequests>();
    }

    private static void AddActivities(this IServiceCollection services)
    {
        services.AddSingleton<ActivityCatalogue>();
        services.AddSingleton<TimerEvent>();
        services.AddSingleton<Activity>(p => p.GetRequiredService<TimerEvent>());
        foreach (var name in ContentEvent.Names)
            services.AddSingleton<Activity>(new ContentEvent(name));
        services.AddSingleton<Activity, SignalEvent>();
        services.AddSingleton<Activity, UserTaskEvent>();
        services.AddSingleton<Activity, WorkflowFaultEvent>();
        services.AddFlow();
        services.AddSingleton<Activity, CreateContentTask>();
        services.AddSingleton<Activity, UpdateContentTask>();
        services.AddSingleton<Activity, RetrieveContentTask>();
        services.AddSingleton<Activity, PublishContentTask>();
        services.AddSingleton<Activity, UnpublishContentTask>();
        services.AddSingleton<Activity, DeleteContentTask>();
        services.AddSingleton<Activity, EmailTask>();
        services.AddSingleton<Activity, LogTask>();
        services.AddSingleton<Activity, NotifyTask>();
        services.AddSingleton<Activity, CommitTransactionTask>();
        services.AddForms();
    }

    private static void AddFlow(this IServiceCollection services)
    {
        services.AddSingleton<Activity, IfElseTask>();
        services.AddSingleton<Activity, ForkTask>();
        services.AddSingleton<Activity, JoinTask>();
        services.AddSingleton<Activity, ForLoopTask>();
        services.AddSingleton<Activity, ForEachTask>();
        services.AddSingleton<Activity, WhileLoopTask>();
        services.AddSingleton<Activity, ScriptTask>();
        services.AddSingleton<Activity, SetPropertyTask>();
        services.AddSingleton<Activity, SetOutputTask>();
        services.AddSingleton<Activity, CorrelateTask>();
    }

    private static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton<Activity, HttpRequestEvent>();
        services.AddSingleton<Activity, HttpResponseTask>();
        services.AddSingleton<Activity, HttpRedirectTask>();
        services.AddSingleton<Activity, HttpRedirectToFormLocationTask>();
        services.AddSingleton<Activity, ValidateFormTask>();
        services.AddSingleton<Activity, ValidateFormFieldTask>();
        services.AddSingleton<Activity, AddModelValidationErrorTask>();
        services.AddSingleton<Activity, BindModelStateTask>();
        services.AddSingleton<Activity, ValidateAntiforgeryTokenTask>();
    }
}
