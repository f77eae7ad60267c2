using System.Data.Common;
using Microsoft.AspNetCore.Connections;

namespace Pori.Host;

/// <summary>Tells in a sentence what the operator can mend; anything else is a bug, and keeps its stack trace.</summary>
internal static class OperatorFailure
{
    /// <summary>Gets the sentence, or null.</summary>
    public static string? SentenceOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var sentence = cause switch
            {
                AddressInUseException =>
                    $"Another program listens at this address already; choose one with --urls. {cause.Message}",
                DbException => $"The database does not answer as it should; see --postgres and --data. {cause.Message}",
                UnauthorizedAccessException => $"A file or folder may not be written; see --data. {cause.Message}",
                _ => null,
            };
            if (sentence is not null)
                return sentence;
        }
        return null;
    }
}
