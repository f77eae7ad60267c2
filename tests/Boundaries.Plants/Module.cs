using Boundaries.Plants;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Module.Grants
{
    internal sealed class PlantedCall;

    [Plant("Types of a slice are internal")]
    public sealed class ShownToAll;

    [Plant("Classes are sealed, static or abstract")]
    internal class OpenToAll;

    [Plant("A slice sees another only through its Contracts")]
    internal sealed class LooksBehind
    {
        public object Ask() => new Associations.PlantedRegister();
    }

    [Plant("Slices follow the allowed arrows")]
    internal sealed class TakesAForbiddenWay
    {
        public Premises.Contracts.PlantedRoom? Room { get; set; }
    }
}

namespace Pori.Yhdistys.Module.Associations
{
    internal sealed class PlantedRegister;
}

namespace Pori.Yhdistys.Module.Premises.Contracts
{
    internal sealed class PlantedRoom;
}

namespace Pori.Yhdistys.Module.Newsletter
{
    // Who pulls knows no slice, not even another port.
    [Plant("Slices follow the allowed arrows")]
    internal sealed class PullsFromASlice
    {
        public Reporting.Contracts.PlantedSource? Source { get; set; }
    }
}

namespace Pori.Yhdistys.Module.Reporting.Contracts
{
    internal sealed class PlantedSource;
}

namespace Pori.Yhdistys.Module.Twelfth
{
    [Plant("Only known slices lie under the module")]
    internal sealed class LiesInNoSlice;
}

namespace Pori.Yhdistys.Module.Pages
{
    [Plant("The pages' frame knows no slice")]
    internal sealed class KnowsASlice
    {
        public Premises.Contracts.PlantedRoom? Room { get; set; }
    }
}

namespace Pori.Yhdistys.Module.Events
{
    [Plant("Only Storage begins transactions")]
    internal sealed class BeginsItsOwn
    {
        public Func<Task> Ask(CmsDbContext db) => async () => await db.Database.BeginTransactionAsync();
    }

    [Plant("Endpoints and pages do not use the database")]
    internal sealed class PlantedEndpoints(IUnitOfWork work)
    {
        public Task<int> Ask() => work.ReadAsync(db => Task.FromResult(db.Documents.Count()));
    }
}
