namespace Pori.Cms.Storage;

/// <summary>A trigger, function, index or constraint by its name, with a text that is the same for the same thing.</summary>
/// <param name="Name">Its name in the catalogue; constraints are named by their table and columns.</param>
/// <param name="Definition">What it does; see <see cref="Of"/>.</param>
internal sealed record SchemaObject(string Name, string Definition)
{
    /// <summary>Makes one whose text has no accidents of layout.</summary>
    public static SchemaObject Of(string name, string sql) =>
        new(
            name,
            string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Trim(' ', ';')
                .Replace("CREATE TRIGGER IF NOT EXISTS ", "CREATE TRIGGER ", StringComparison.Ordinal)
                .Replace(" USING btree ", " ", StringComparison.Ordinal)
                .Replace("\" (", "\"(", StringComparison.Ordinal)
        );

    /// <summary>Makes that of a constraint: what stands before its first closing bracket names it within its table.</summary>
    public static SchemaObject Constraint(string table, string sql)
    {
        var end = sql.IndexOf(')', StringComparison.Ordinal) + 1;
        return Of($"{table} {sql[..end]}", sql);
    }
}
