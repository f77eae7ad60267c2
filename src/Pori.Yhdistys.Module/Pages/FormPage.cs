using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>
/// A page with a form. Whatever is wrong with what was sent, from a field to the form's own token, the page comes back with the
/// reason and with all that was typed.
/// </summary>
// The token is checked by the gate: the framework's own check answers without the page, and the typed text would be lost.
[IgnoreAntiforgeryToken]
internal abstract class FormPage(FormGate gate, Texts texts, IdGenerator ids) : PageModel
{
    /// <summary>Gets or sets the key that keeps a form sent twice from counting twice.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Gets what is wrong with the answers.</summary>
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Gets the language of the page.</summary>
    protected string Culture => HttpContext.GetCulture();

    /// <summary>Gets a text in the page's language.</summary>
    public string T(string key, params object?[] args) => texts.Get(Culture, key, args);

    /// <summary>Gets what is wrong with a field, or null.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(e => e.Name == field)?.Text;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Prepare();
        if (!HttpMethods.IsPost(Request.Method))
            Key = ids.NewContentId();
        else if (await gate.RefuseAsync(HttpContext, Key) is { } refusal)
        {
            if (refusal.RetryAfter is { } seconds)
                Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            if (!FormGate.IsKey(Key))
                RenewKey();
            context.Result = Refuse([new(refusal.Code)], refusal.Status);
            return;
        }
        await next();
    }

    /// <summary>Makes ready what the page shows besides the form, before anything is done.</summary>
    protected abstract void Prepare();

    /// <summary>Frames the page anew with a title that begins with the error.</summary>
    protected abstract void Frame(string title);

    /// <summary>Gets the page's title without an error.</summary>
    protected abstract string Title { get; }

    /// <summary>Gives the form a key of its own again, since the one it had is spent.</summary>
    protected void RenewKey()
    {
        Key = ids.NewContentId();
        ModelState.Remove(nameof(Key));
    }

    /// <summary>Shows the form again with what is wrong.</summary>
    protected PageResult Refuse(IReadOnlyList<Refusal> refusals, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Errors = [.. refusals.Select(r => new FormError(r.Field ?? "", T(r.Code, [.. r.Arguments])))];
        Frame(T("forms.error_title", Title));
        Response.StatusCode = status;
        return Page();
    }
}
