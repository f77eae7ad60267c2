using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Pori.Cms.Localization;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>A page of a body: for its holders and officers alone, for others it is not there.</summary>
internal abstract class BodyPage(AccountTools tools, BodyReader reader, MandateMails mails) : MandatePage(tools)
{
    /// <summary>Gets or sets the body's id, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "body")]
    public Guid BodyId { get; set; }

    /// <summary>Gets the body as the reader may see it.</summary>
    public BodyView View { get; private set; } = new(new Body(), new HashSet<MandateRole>());

    /// <summary>Gets the body's name.</summary>
    public string BodyName => View.Body.Kind == BodyKind.City ? mails.CityName : View.Body.Name;

    /// <summary>Gets the address of the body's people.</summary>
    public string PeopleUrl => To(MandateRoutes.People, BodyValue);

    protected (string Name, string? Value) BodyValue => ("body", BodyId.ToString("N"));

    protected override (string Name, string? Value)[] RouteValues => [BodyValue];

    /// <summary>Gets whether the page is one that only who decides about the body may come to.</summary>
    protected virtual bool ForKeepers => true;

    /// <summary>Gets the day of now.</summary>
    protected NodaTime.LocalDate Today => mails.Today;

    /// <summary>Gets the words of a day.</summary>
    public string Day(DateTime utc) => mails.Day(Culture, utc);

    /// <summary>Gets the words of the last day before an end.</summary>
    public string LastDay(DateTime untilUtc) => mails.LastDay(Culture, untilUtc);

    /// <summary>Gets the words of roles.</summary>
    public string RolesText(IEnumerable<MandateRole> roles) => mails.RolesText(Culture, roles);

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var view = await reader.ViewAsync(BodyId, Actor, HttpContext.RequestAborted);
        if (view is null || (ForKeepers && !view.Keeps) || !Finds(view))
        {
            context.Result = NotFound();
            return;
        }
        View = view;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Gets whether what else the address names is there.</summary>
    protected virtual bool Finds(BodyView view) => true;

    /// <summary>Reads the last day that was typed: null when none was, and then the mandates have no end.</summary>
    /// <returns>Whether it could be read.</returns>
    protected bool ReadsUntil(string? typed, out DateTime? until)
    {
        until = null;
        if (string.IsNullOrWhiteSpace(typed))
            return true;
        if (DayText.Read(typed, mails.Today) is not { } day)
            return false;
        until = mails.StartOf(day.PlusDays(1));
        return true;
    }

    /// <summary>Writes a last day as it is typed.</summary>
    protected string WriteUntil(DateTime? until) =>
        until is { } end ? DayText.Write(mails.DateOf(end.AddTicks(-1))) : "";

    /// <summary>Goes to the body's people, who are told what was done.</summary>
    protected LocalRedirectResult ToPeople(string done) =>
        LocalRedirect(To(MandateRoutes.People, BodyValue, ("tehty", done)));
}
