using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Pori.Cms.Contents;

/// <summary>Tells at start, and does not stop it, where typed views and definitions have come apart.</summary>
internal sealed partial class TypedPartsCheck(
    TypedParts parts,
    DefinitionStore definitions,
    ILogger<TypedPartsCheck> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var (line, leftOut) in parts.Compare(await definitions.GetAsync()))
            {
                if (leftOut)
                    Log.FieldLeftOut(logger, line);
                else
                    Log.ViewDiffers(logger, line);
            }
        }
#pragma warning disable CA1031 // The check is advice: a database that is not there yet must not stop the site.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.CheckFailed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Error, "A typed part differs from its definition: {Difference}")]
        public static partial void ViewDiffers(ILogger logger, string difference);

        [LoggerMessage(122, LogLevel.Debug, "The site leaves out a field that a typed part shows: {Difference}")]
        public static partial void FieldLeftOut(ILogger logger, string difference);

        [LoggerMessage(121, LogLevel.Warning, "Typed parts could not be compared with the definitions")]
        public static partial void CheckFailed(ILogger logger, Exception failure);
    }
}
