using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Storage;
using Pori.Yhdistys.Module.Accounts.Contracts;

namespace Pori.Yhdistys.Module.Accounts.Mandates;

/// <summary>Registers who may act for whom.</summary>
internal static class MandateServices
{
    public static IServiceCollection AddMandates(this IServiceCollection services)
    {
        services.AddSingleton<IModelPart, MandateTables>();
        services.AddSingleton<IMandates, MandateLookup>();
        services.AddSingleton<PersonBodies>();
        services.AddSingleton<IChangeSubscriber>(p => p.GetRequiredService<PersonBodies>());
        services.AddSingleton<CurrentParty>();
        services.AddSingleton<ICurrentParty>(p => p.GetRequiredService<CurrentParty>());
        services.AddSingleton<MandateMails>();
        services.AddSingleton<MandateWork>();
        return services.AddUseCases();
    }

    private static IServiceCollection AddUseCases(this IServiceCollection services) =>
        services
            .AddSingleton<BodyReader>()
            .AddSingleton<ClaimReader>()
            .AddSingleton<InvitationReader>()
            .AddSingleton<StartBody>()
            .AddSingleton<ClaimAssociation>()
            .AddSingleton<DecideClaim>()
            .AddSingleton<InvitePerson>()
            .AddSingleton<WithdrawInvitation>()
            .AddSingleton<AcceptInvitation>()
            .AddSingleton<ChangeRoles>()
            .AddSingleton<RemovePerson>()
            .AddSingleton<AgreeHandOver>()
            .AddSingleton<CallOffHandOver>()
            .AddSingleton<MoveDueHandOvers>()
            .AddSingleton<RemindOfEndings>()
            .AddHostedService<MandateWorker>();
}
