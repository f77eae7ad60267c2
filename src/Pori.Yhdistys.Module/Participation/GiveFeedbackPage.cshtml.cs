using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Pori.Cms.Contents;
using Pori.Cms.Liquid;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Pages;
using Pori.Yhdistys.Module.Participation.Contracts;

namespace Pori.Yhdistys.Module.Participation;

/// <summary>The form for feedback on a page.</summary>
internal sealed class GiveFeedbackPage(GiveFeedback give, PageFrame frame, Texts texts, IdGenerator ids) : PageModel
{
    private IReadOnlyList<FormError> errors = [];

    /// <summary>Gets or sets the path of the page it is about; only paths of this site are taken.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Sivu { get; set; }

    /// <summary>Gets or sets what is said.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Gets or sets where an answer is wished.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Gets or sets the key that keeps a form sent twice from counting twice.</summary>
    [BindProperty]
    public string? Key { get; set; }

    /// <summary>Gets whether the feedback has come in.</summary>
    public bool Received { get; private set; }

    /// <summary>Gets what is wrong with the answers.</summary>
    public IReadOnlyList<FormError> Errors => errors;

    public void OnGet()
    {
        Prepare();
        Received = Request.Query["tila"] == "vastaanotettu";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Prepare();
        var request = new FeedbackRequest(Sivu!, Text ?? "", (Email ?? "").Trim(), HttpContext.GetCulture());
        var outcome = await give.RunAsync(request, Key!, cancellationToken);
        if (outcome.Succeeded)
            return Redirect($"{Request.Path}?sivu={Uri.EscapeDataString(Sivu!)}&tila=vastaanotettu");
        // The key of a form that was sent is spent.
        if (outcome.Refusals.Any(r => r.Code == "feedback.sent_before"))
            Key = ids.NewContentId();
        errors = [.. outcome.Refusals.Select(r => new FormError(r.Field ?? "", T(r.Code, [.. r.Arguments])))];
        Frame(texts.Get(HttpContext.GetCulture(), "feedback.error_title", T("feedback.page_title")));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>Gets a text in the page's language.</summary>
    public string T(string key, params object?[] args) => texts.Get(HttpContext.GetCulture(), key, args);

    /// <summary>Gets what is wrong with a field, or null.</summary>
    public string? ErrorOf(string field) => errors.FirstOrDefault(e => e.Name == field)?.Text;

    private void Prepare()
    {
        Sivu = Sivu is { Length: > 0 and < 1000 } path && Url.IsLocalUrl(path) ? path : "/";
        Key =
            Key is { Length: > 0 and <= 40 } given && given.All(char.IsAsciiLetterOrDigit) ? given : ids.NewContentId();
        Frame(T("feedback.page_title"));
    }

    private void Frame(string title)
    {
        var info = frame.Of(FeedbackRoute.Name, HttpContext.GetCulture(), "feedback.page_title");
        HttpContext.Features.Set(info with { Title = title, NoIndex = true });
    }
}
