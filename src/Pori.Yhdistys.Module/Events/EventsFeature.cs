using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Localization;
using Pori.Cms.Recipes;
using Pori.Yhdistys.Module.Events.Contracts;
using Pori.Yhdistys.Module.Pages;

namespace Pori.Yhdistys.Module.Events;

/// <summary>Events and hobbies: the calendar residents search.</summary>
internal sealed class EventsFeature : IFeature
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddContentType<CityEventPart, EventSearch, EventView>();
        services.AddContentType<HobbyPart, HobbySearch, HobbyView>();
        services.AddContentPart<HobbyTimePart>();
        services.AddContentPart<HobbyExceptionPart>();
        services.AddSingleton<IDemoFill, FillCalendar>();
        services.AddSingleton<Tickets>();
        services.AddSingleton<HobbyRows>();
        services.AddSingleton<UpcomingEvents>();
        services.AddSingleton<IUpcomingEvents>(p => p.GetRequiredService<UpcomingEvents>());
        services.AddSingleton<EventIcal>();
        services.AddSingleton<CalendarChoices>();
        services.AddPage<CalendarPage>();
        services.AddPage<HobbiesPage>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage<CalendarPage>();
        routes.MapPage<HobbiesPage>();
        routes
            .MapGet(
                EventIcal.Pattern,
                (EventIcal ical, HttpContext http, string contentItemId) => ical.GetAsync(http, contentItemId)
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }
}
