using Boundaries.Plants;
using Pori.Cms.Contents;
using Pori.Cms.Storage;

namespace Pori.Yhdistys.Theme
{
    [Plant("The theme knows nothing else of ours")]
    internal sealed class KnowingTheme
    {
        public ContentItem? Item { get; set; }
    }
}

namespace Pori.Cms.Storage
{
    [Plant("The kernel knows nothing else of ours")]
    internal sealed class KnowsAMunicipality
    {
        public object Ask() => new Pori.Yhdistys.Module.Grants.PlantedCall();
    }

    // The arrow hides in a lambda inside an asynchronous method, where dependencies are easily overlooked.
    [Plant("Kernel areas follow the allowed arrows")]
    internal sealed class KnowsContents
    {
        public async Task<string> AskAsync(Func<Func<Task<string>>, Task<string>> run)
        {
            await Task.Yield();
            return await run(async () =>
            {
                await Task.Yield();
                return Slug.From("planted");
            });
        }
    }

    [Plant("Kernel areas form no cycle")]
    internal sealed class Forth
    {
        public Contents.Back? Other { get; set; }
    }
}

namespace Pori.Cms.Contents
{
    [Plant("Kernel areas form no cycle")]
    internal sealed class Back
    {
        public Storage.Forth? Other { get; set; }
    }
}

namespace Pori.Cms.Taxonomies
{
    // The map lets this area know Contents and Storage.
    [Plant("Every allowed arrow between areas is there")]
    internal sealed class KnowsNobody;
}

namespace Pori.Cms.Unheard
{
    [Plant("Kernel areas follow the allowed arrows")]
    internal sealed class LiesInNoArea;
}
