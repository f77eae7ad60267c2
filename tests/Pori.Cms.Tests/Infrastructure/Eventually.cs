namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Waits for what happens beside the test, such as the feed's tail.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await condition())
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"In 30 seconds it never came to hold that {what}.");
    }
}
