using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pori.Cms.Storage;

namespace Pori.Cms.Files;

/// <summary>
/// Has the files that wait looked at. Who takes one has it for five minutes; a file that could not be looked at waits longer each
/// time, five minutes at most, and stays Waiting: it becomes Clean by clamd's clean answer only.
/// </summary>
internal sealed partial class FileScanning(
    IUnitOfWork work,
    FileFolder folder,
    VirusScan scan,
    IOptions<FilesOptions> options,
    ILogger<FileScanning> logger
)
{
    private const int Batch = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    /// <summary>Scans some of the files that are due.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> ScanDueAsync(CancellationToken cancellationToken)
    {
        if (!scan.IsSet && options.Value.RequireScan)
            return 0;
        if (!await work.ReadAsync(db => Due(db).AnyAsync(cancellationToken), cancellationToken))
            return 0;
        var taken = await work.RunAsync(TakeAsync, cancellationToken);
        foreach (var file in taken)
            await ScanAsync(file, cancellationToken);
        return taken.Count;
    }

    /// <summary>Says in the log what becomes of files on this site.</summary>
    public void SayHowItStands()
    {
        if (scan.IsSet)
            Log.Scanned(logger, options.Value.Clamd!);
        else if (options.Value.RequireScan)
            Log.NobodyScans(logger);
        else
            Log.Unscanned(logger);
    }

    private static IQueryable<StoredFile> Due(CmsDbContext db)
    {
        var now = db.UtcNow;
        return db.Set<StoredFile>().Where(f => f.State == FileState.Waiting && f.ScanDueUtc <= now);
    }

    private static async Task<List<StoredFile>> TakeAsync(CmsDbContext db)
    {
        var taken = new List<StoredFile>();
        foreach (var file in await Due(db).AsNoTracking().OrderBy(f => f.ScanDueUtc).Take(Batch).ToListAsync())
        {
            // Another server may have taken it since it was read; the row's lock lets one of the two have it.
            var mine = await Due(db)
                .Where(f => f.Id == file.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(f => f.ScanDueUtc, db.UtcNow + Lease)
                        .SetProperty(f => f.ScanAttempts, f => f.ScanAttempts + 1)
                        .SetProperty(f => f.Version, f => f.Version + 1)
                );
            if (mine == 1)
                taken.Add(file);
        }
        return taken;
    }

    private async Task ScanAsync(StoredFile file, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(file, await AnswerAsync(file, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.NotScanned(logger, failure, file.Id);
            var wait = FirstWait * Math.Pow(2, Math.Min(file.ScanAttempts, 10));
            await ChangeAsync(
                file.Id,
                (f, now) => f.ScanDueUtc = now + (wait < Lease ? wait : Lease),
                cancellationToken
            );
        }
    }

    private async Task<ScanAnswer> AnswerAsync(StoredFile file, CancellationToken cancellationToken)
    {
        if (!scan.IsSet)
            return ScanAnswer.Clean;
        await using var content = folder.Open(file.DiskName);
        return await scan.ScanAsync(content, cancellationToken);
    }

    private async Task SettleAsync(StoredFile file, ScanAnswer answer, CancellationToken cancellationToken)
    {
        if (answer == ScanAnswer.Clean)
        {
            var reason = scan.IsSet ? null : FileReason.NotScanned;
            await ChangeAsync(file.Id, (f, _) => (f.State, f.Reason) = (FileState.Clean, reason), cancellationToken);
            return;
        }
        var (state, why) =
            answer == ScanAnswer.Infected
                ? (FileState.Infected, FileReason.Infected)
                : (FileState.Refused, FileReason.NotScannable);
        await work.RunAsync(db => FileRows.ReleaseAsync(db, file.Id, state, why), cancellationToken);
        folder.Delete(file.DiskName);
        Log.Released(logger, file.Id, why);
    }

    // Somebody may have taken the file away meanwhile; then its state is theirs.
    private Task ChangeAsync(Guid id, Action<StoredFile, DateTime> change, CancellationToken cancellationToken) =>
        work.RunAsync(
            async db =>
            {
                var file = await db.Set<StoredFile>().FirstAsync(f => f.Id == id);
                if (file.State != FileState.Waiting)
                    return;
                change(file, db.UtcNow);
                file.Version++;
            },
            cancellationToken
        );

    private static partial class Log
    {
        [LoggerMessage(600, LogLevel.Information, "Files of cases are looked at for viruses by clamd at {Clamd}")]
        public static partial void Scanned(ILogger logger, string clamd);

        [LoggerMessage(601, LogLevel.Warning, "Nobody looks for viruses: files of cases wait until Files:Clamd is set")]
        public static partial void NobodyScans(ILogger logger);

        [LoggerMessage(602, LogLevel.Warning, "Nobody looks for viruses: files of cases are let through unscanned")]
        public static partial void Unscanned(ILogger logger);

        [LoggerMessage(603, LogLevel.Warning, "The file {Id} could not be looked at; it waits")]
        public static partial void NotScanned(ILogger logger, Exception failure, Guid id);

        [LoggerMessage(604, LogLevel.Warning, "The bytes of the file {Id} were removed: {Reason}")]
        public static partial void Released(ILogger logger, Guid id, string reason);
    }
}
