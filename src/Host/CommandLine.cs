using System.CommandLine;
using Pori.Cms.Identity;

namespace Pori.Host;

/// <summary>The Host's commands: without one it serves the site; the others are the operator's tools, beside a running server too.</summary>
internal static class CommandLine
{
    private static readonly (string Name, string Description, UserHelp Help)[] Helps =
    [
        ("unlock", "Lifts a lock after too many tries.", UserHelp.Unlock),
        ("disable", "Keeps a user out at once.", UserHelp.Disable),
        ("enable", "Lets a user in again.", UserHelp.Enable),
        (
            "reset-factor",
            "Takes a user's second factors away; staff set up new ones at the next sign-in.",
            UserHelp.ResetFactor
        ),
        ("end-sessions", "Signs a user out everywhere.", UserHelp.EndSessions),
    ];

    public static RootCommand Build()
    {
        var options = new SiteArguments();
        var root = new RootCommand("Serves the site of a municipality and its associations.");
        foreach (var option in options.All)
            root.Options.Add(option);
        root.SetAction((parsed, cancellationToken) => Serve.RunAsync(options.Read(parsed), cancellationToken));
        root.Subcommands.Add(Recipes(options));
        root.Subcommands.Add(Check(options));
        root.Subcommands.Add(Users(options));
        root.Subcommands.Add(Associations(options));
        root.Subcommands.Add(Demo(options));
        return root;
    }

    private static Command Recipes(SiteArguments options)
    {
        var recipe = new Command("recipe", "Runs recipes.");
        recipe.Subcommands.Add(
            WithFile(
                "run",
                "Runs a recipe.",
                (site, file, cancel) => RecipeCommands.RunAsync(site, file, dryRun: false, cancel),
                options
            )
        );
        recipe.Subcommands.Add(
            WithFile(
                "dry-run",
                "Prints what a recipe would change; \"no changes\" when nothing.",
                (site, file, cancel) => RecipeCommands.RunAsync(site, file, dryRun: true, cancel),
                options
            )
        );
        return recipe;
    }

    private static Command Check(SiteArguments options)
    {
        var check = new Command("check", "Recomputes what must hold; exit code 1 when something does not.");
        check.SetAction((parsed, cancel) => OnSite(options.Read(parsed), site => CheckCommand.RunAsync(site, cancel)));
        return check;
    }

    private static Command Users(SiteArguments options)
    {
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var role = new Option<string[]>("--role") { Description = "A role; may be given several times." };
        var add = new Command("add", "Adds a user; the password is read from standard input.") { email, role };
        add.SetAction(
            (parsed, cancel) =>
                OnSite(
                    options.Read(parsed),
                    site =>
                        UserCommand.AddAsync(site, parsed.GetRequiredValue(email), parsed.GetValue(role) ?? [], cancel)
                )
        );
        var user = new Command("user", "Manages users.");
        user.Subcommands.Add(add);
        foreach (var (name, description, help) in Helps)
            user.Subcommands.Add(Help(name, description, help, options));
        return user;
    }

    private static Command Help(string name, string description, UserHelp help, SiteArguments options)
    {
        var email = new Argument<string>("email") { Description = "The address the person signs in with." };
        var command = new Command(name, description) { email };
        command.SetAction(
            (parsed, cancel) =>
                OnSite(
                    options.Read(parsed),
                    site => UserCommand.HelpAsync(site, parsed.GetRequiredValue(email), help, cancel)
                )
        );
        return command;
    }

    private static Command Associations(SiteArguments options)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only says what would change." };
        var report = new Option<FileInfo>("--report")
        {
            Description = "Where every refused row is written, a line each.",
        };
        var file = new Argument<FileInfo>("file") { Description = "The register as CSV; see docs/register-import.md." };
        file.AcceptExistingOnly();
        var import = new Command("import", "Brings the register up to date from a CSV file.") { file, dryRun, report };
        import.SetAction(
            (parsed, cancel) =>
                OnSite(
                    options.Read(parsed),
                    site =>
                        RegisterCommand.ImportAsync(
                            site,
                            new(parsed.GetRequiredValue(file), parsed.GetValue(report), parsed.GetValue(dryRun)),
                            cancel
                        )
                )
        );
        var associations = new Command("associations", "The register of associations.");
        associations.Subcommands.Add(import);
        return associations;
    }

    private static Command Demo(SiteArguments options)
    {
        var demo = new Command("demo", "Demo data.");
        demo.Subcommands.Add(WithFile("fill", "Fills the site up from word lists.", RecipeCommands.FillAsync, options));
        return demo;
    }

    private static Command WithFile(
        string name,
        string description,
        Func<SiteOptions, FileInfo, CancellationToken, Task<int>> run,
        SiteArguments options
    )
    {
        var file = new Argument<FileInfo>("file") { Description = "The file." }.AcceptExistingOnly();
        var command = new Command(name, description) { file };
        command.SetAction(
            (parsed, cancel) => OnSite(options.Read(parsed), site => run(site, parsed.GetRequiredValue(file), cancel))
        );
        return command;
    }

    private static Task<int> OnSite(SiteOptions site, Func<SiteOptions, Task<int>> command) =>
        ExistingSite.RunAsync(site, () => command(site));
}
