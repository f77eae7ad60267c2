using Pori.Cms;
using Pori.Cms.Contents;
using Pori.Cms.Storage;
using Pori.Cms.Taxonomies;
using Pori.Yhdistys.Module.Associations.Contracts;

namespace Pori.Yhdistys.Module.Associations.Import;

/// <summary>
/// Brings the register up to date from a file: the register number is the key, a new name keeps the old one as history, a
/// dissolved association stays with its mark, and what the file does not hold is left as it is.
/// </summary>
internal sealed class ImportRegister(IUnitOfWork work, ContentManager contents, TermLookup terms) : IRegisterImport
{
    private const int Chunk = 100;

    public async Task<Outcome<RegisterReport>> RunAsync(Stream file, bool dryRun, CancellationToken cancellationToken)
    {
        var read = RegisterFile.Read(file);
        if (!read.Succeeded)
            return Outcome<RegisterReport>.Refuse(read.Refusals);
        var categories = await RegisterCategories.ReadAsync(terms);
        var known = read.Value!.Rows.ToLookup(row => categories.Find(row.Category) is not null);
        var tally = new RegisterTally();
        tally.Refused.AddRange(read.Value.Refused);
        tally.Refused.AddRange(known[false].Select(NoCategory));
        foreach (var rows in known[true].Chunk(Chunk))
        {
            tally.Add(
                dryRun
                    ? await work.ReadAsync(db => PlanAsync(db, rows, categories), cancellationToken)
                    : await WriteAsync(rows, categories, cancellationToken)
            );
        }
        return tally.Report();
    }

    private static RefusedRow NoCategory(RegisterRow row) =>
        new(row.Line, RegisterColumns.Category, row.Category, "register.row.category");

    private async Task<RegisterTally> PlanAsync(CmsDbContext db, RegisterRow[] rows, RegisterCategories categories)
    {
        var tally = new RegisterTally();
        foreach (var change in await RegisterChange.OfAsync(db, contents, rows, categories))
        {
            var errors = change.Kind == RegisterChangeKind.Same ? [] : await contents.CheckAsync(db, change.Item);
            if (errors.Count == 0)
                tally.Count(change.Kind);
            else
                tally.Refused.Add(RefusedByRule.Of(change.Row, errors));
        }
        return tally;
    }

    private async Task<RegisterTally> WriteAsync(
        RegisterRow[] rows,
        RegisterCategories categories,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await work.RunAsync(db => WriteAsync(db, rows, categories), cancellationToken);
        }
        catch (ContentException refusal) when (rows.Length == 1)
        {
            return new() { Refused = { RefusedByRule.Of(rows[0], refusal.Errors) } };
        }
        catch (ContentException)
        {
            // The whole chunk is rolled back, so its rows go one by one, and only the bad ones stay behind.
            var tally = new RegisterTally();
            foreach (var row in rows)
                tally.Add(await WriteAsync([row], categories, cancellationToken));
            return tally;
        }
    }

    private async Task<RegisterTally> WriteAsync(CmsDbContext db, RegisterRow[] rows, RegisterCategories categories)
    {
        var tally = new RegisterTally();
        foreach (var change in await RegisterChange.OfAsync(db, contents, rows, categories))
        {
            if (change.Kind == RegisterChangeKind.New)
                await contents.CreateAsync(db, change.Item, publish: true);
            else if (change.Kind == RegisterChangeKind.Changed)
                await contents.SaveAsync(db, change.Item, publish: change.Item.Published);
            tally.Count(change.Kind);
        }
        return tally;
    }
}
