using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;

namespace Pori.Host;

/// <summary>Where a site lives and what its first start puts in.</summary>
/// <param name="Urls">The addresses it listens at.</param>
/// <param name="Data">The folder of database, index, keys and outgoing mail.</param>
/// <param name="Postgres">A PostgreSQL connection, or null for SQLite.</param>
/// <param name="Empty">Puts nothing in.</param>
/// <param name="Recipes">Recipe files instead of the demo's.</param>
/// <param name="Small">Leaves the fill out.</param>
internal sealed record SiteOptions(
    string Urls,
    string Data,
    string? Postgres,
    bool Empty,
    IReadOnlyList<FileInfo> Recipes,
    bool Small
)
{
    /// <summary>Gets the SQLite file.</summary>
    public string Database => Path.Combine(Data, "pori.db");

    /// <summary>Gets the folder of the search index; each node has its own.</summary>
    public string Index => Path.Combine(Data, "index");

    /// <summary>Gets the folder of outgoing mail.</summary>
    public string Mail => Path.Combine(Data, "mail");

    /// <summary>Gets the folder of the files of cases.</summary>
    public string Files => Path.Combine(Data, "files");

    /// <summary>Gets the folder of the data protection keys.</summary>
    public string Keys => Path.Combine(Data, "keys");
}

/// <summary>The options as they stand on the command line; they hold for every command.</summary>
internal sealed class SiteArguments
{
    private readonly Option<string> urls = new("--urls")
    {
        Description = "Addresses to listen at.",
        DefaultValueFactory = _ => "http://localhost:5000",
        Recursive = true,
    };
    private readonly Option<DirectoryInfo> data = new("--data")
    {
        Description = "Folder of database, index, keys and outgoing mail.",
        DefaultValueFactory = _ => new(Path.Combine("artifacts", "data")),
        Recursive = true,
    };
    private readonly Option<string?> postgres = new("--postgres")
    {
        Description = "PostgreSQL connection string instead of SQLite.",
        Recursive = true,
    };
    private readonly Option<bool> empty = new("--empty") { Description = "First start without any recipe." };
    private readonly Option<FileInfo[]> recipe = new("--recipe")
    {
        Description = "First start with this recipe instead of the demo; may be given several times.",
    };
    private readonly Option<bool> small = new("--small")
    {
        Description = "First start without the generated associations and events.",
    };

    public SiteArguments()
    {
        recipe.AcceptExistingOnly();
        urls.Validators.Add(given => Refuse(given, "--urls", text => BindingAddress.Parse(text.Split(';')[0])));
        postgres.Validators.Add(given =>
            Refuse(given, "--postgres", text => new DbConnectionStringBuilder { ConnectionString = text })
        );
    }

    public IEnumerable<Option> All => [urls, data, postgres, empty, recipe, small];

    public SiteOptions Read(ParseResult parsed) =>
        new(
            parsed.GetRequiredValue(urls),
            parsed.GetRequiredValue(data).FullName,
            parsed.GetValue(postgres),
            parsed.GetValue(empty),
            parsed.GetValue(recipe) ?? [],
            parsed.GetValue(small)
        );

    private static void Refuse(OptionResult given, string name, Func<string, object> read)
    {
        if (given.Tokens.Count == 0)
            return;
        try
        {
            read(given.Tokens[0].Value);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or KeyNotFoundException)
        {
            given.AddError($"{name} cannot be read: {wrong.Message}");
        }
    }
}
