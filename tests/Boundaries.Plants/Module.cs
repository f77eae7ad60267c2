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

namespace Pori.Yhdistys.Module.Agreements
{
    // The map lets this slice know Contacts.
    [Plant("Every allowed arrow between slices is there")]
    internal sealed class KnowsNobody;
}

namespace Pori.Yhdistys.Module.Newsletter
{
    // Each arrow is innocent by itself: over a third slice they lead back.
    [Plant("Slices form no cycle")]
    internal sealed class First
    {
        public Participation.Contracts.Second? Next { get; set; }
    }
}

namespace Pori.Yhdistys.Module.Participation.Contracts
{
    [Plant("Slices form no cycle")]
    internal sealed class Second
    {
        public AnnualClock.Contracts.Third? Next { get; set; }
    }
}

namespace Pori.Yhdistys.Module.AnnualClock.Contracts
{
    [Plant("Slices form no cycle")]
    internal sealed class Third
    {
        public Newsletter.First? Next { get; set; }
    }
}

namespace Pori.Yhdistys.Module.Site
{
    // The slice that joins the others has its arrows too, and no more.
    [Plant("Slices follow the allowed arrows")]
    internal sealed class JoinsTooMuch
    {
        public Premises.Contracts.PlantedRoom? Room { get; set; }
    }
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
