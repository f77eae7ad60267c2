namespace Pori.Cms.Tests.Infrastructure;

/// <summary>How long the model, concurrency and kill runs are: <c>./test --deep</c> sets PORI_TEST_DEEP, and they go on for longer.</summary>
internal static class Deep
{
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("PORI_TEST_DEEP") == "1";

    public static int Or(int usual, int deep) => IsAsked ? deep : usual;
}
