namespace Pori.Cms.Files;

/// <summary>Where the files of cases lie, how much of them there may be, and who looks for viruses.</summary>
public sealed class FilesOptions
{
    /// <summary>Gets or sets the folder; all servers of a site share it. Without one no file can be stored.</summary>
    public string? Folder { get; set; }

    /// <summary>Gets or sets how many files one owner may have, earlier versions included; 60 by default.</summary>
    public int MostFiles { get; set; } = 60;

    /// <summary>Gets or sets how many megabytes the files of one owner may take together; 200 by default.</summary>
    public int MostMegabytes { get; set; } = 200;

    /// <summary>
    /// Gets or sets where clamd listens: the path of its socket, such as <c>/run/clamav/clamd.ctl</c>, or <c>host:port</c>. Null
    /// means that nobody looks for viruses.
    /// </summary>
    public string? Clamd { get; set; }

    /// <summary>
    /// Gets or sets whether files wait as long as no clamd is set. The default is true; false lets them pass unscanned. Where a
    /// clamd is set, files always wait for its answer.
    /// </summary>
    public bool RequireScan { get; set; } = true;

    /// <summary>Gets or sets how long one scan may take; 30 seconds by default.</summary>
    public TimeSpan ScanTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how long an earlier version stays after it was replaced; two years by default.</summary>
    public TimeSpan KeepReplaced { get; set; } = TimeSpan.FromDays(730);

    /// <summary>Gets or sets how many megabytes <c>check</c> reads to compare hashes, others each day; 2,048 by default.</summary>
    public int HashedMegabytes { get; set; } = 2048;

    /// <summary>Gets or sets whether one owner's uploads wait for one another. Tests switch it off to see what it is for.</summary>
    internal bool LocksOwners { get; set; } = true;
}
