using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;

namespace Pori.Cms.Workflows.Activities;

/// <summary>Says whether the form has shown nothing wrong so far.</summary>
internal sealed class ValidateFormTask() : Activity(nameof(ValidateFormTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit) =>
        ValueTask.FromResult(ActivityResult.Of(visit.Run.Http?.IsValid != false ? "Valid" : "Invalid"));
}

/// <summary>Looks whether a field of the form is filled in.</summary>
internal sealed class ValidateFormFieldTask() : Activity(nameof(ValidateFormFieldTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var field = visit.Text("FieldName") ?? "";
        var isFilled = visit.Run.Http?.Form is { } form && !string.IsNullOrWhiteSpace(form[field]);
        if (!isFilled)
            visit.Run.Http?.Refuse(field, visit.Text("ErrorMessage") ?? "");
        return ValueTask.FromResult(ActivityResult.Of("Done", isFilled ? "Valid" : "Invalid"));
    }
}

/// <summary>Adds what is wrong with the form.</summary>
internal sealed class AddModelValidationErrorTask() : Activity(nameof(AddModelValidationErrorTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        visit.Run.Http?.Refuse(visit.Text("Key") ?? "", visit.Text("ErrorMessage") ?? "");
        return ActivityResult.Done;
    }
}

/// <summary>Keeps what was typed, so that later activities read it as the form; the request holds it anyway.</summary>
internal sealed class BindModelStateTask() : Activity(nameof(BindModelStateTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit) => ActivityResult.Done;
}

/// <summary>Checks that the form is one of this site's pages.</summary>
internal sealed class ValidateAntiforgeryTokenTask() : Activity(nameof(ValidateAntiforgeryTokenTask))
{
    public override async ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        var context = visit.Run.Http?.Context;
        var antiforgery = context?.RequestServices.GetService<IAntiforgery>();
        var isValid = antiforgery is not null && await antiforgery.IsRequestValidAsync(context!);
        return ActivityResult.Of("Done", isValid ? "Valid" : "Invalid");
    }
}

/// <summary>Stores how far the instance has come before the next activity.</summary>
internal sealed class CommitTransactionTask() : Activity(nameof(CommitTransactionTask))
{
    public override ValueTask<ActivityResult> ExecuteAsync(Visit visit)
    {
        visit.Run.MustStore = true;
        return ValueTask.FromResult(ActivityResult.Of("Done", visit.Run.Http?.IsValid != false ? "Valid" : "Invalid"));
    }
}
