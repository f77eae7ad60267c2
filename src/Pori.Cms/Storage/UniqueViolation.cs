using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Pori.Cms.Storage;

/// <summary>Reads from a failed save which unique key was taken.</summary>
internal static class UniqueViolation
{
    // SQLITE_CONSTRAINT_UNIQUE
    private const int SqliteUnique = 2067;

    /// <summary>Gets whether the save failed because another row of a table has the same unique value.</summary>
    public static bool IsOn<TRow>(DbUpdateException failure)
        where TRow : class =>
        failure.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres => postgres.TableName
                == typeof(TRow).Name,
            SqliteException { SqliteExtendedErrorCode: SqliteUnique } sqlite => sqlite.Message.Contains(
                $" {typeof(TRow).Name}.",
                StringComparison.Ordinal
            ),
            _ => false,
        };
}
