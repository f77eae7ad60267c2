using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Files;
using Pori.Cms.Tests.Infrastructure;

namespace Pori.Cms.Tests.Files;

/// <summary>The process of the kill test: stores files side by side and says on its output which were taken.</summary>
internal static class KilledUploader
{
    public const string Command = "upload-until-killed";
    public const int Uploaders = 6;

    public static async Task<int> RunAsync(TestDatabase database, string folder)
    {
        await using var site = await TestSite.StartAsync(
            database,
            services =>
                services.Configure<FilesOptions>(options =>
                {
                    options.Folder = folder;
                    options.RequireScan = false;
                    options.MostFiles = int.MaxValue;
                })
        );
        var output = Console.Out;
        await Task.WhenAll(Enumerable.Range(0, Uploaders).Select(uploader => UploadAsync(site, uploader, output)));
        return 0;
    }

    private static async Task UploadAsync(TestSite site, int uploader, TextWriter output)
    {
        var upload = new FileUpload(new FileOwner("kill", $"{uploader}"), new FileSlot("any"), "a.txt", "user1");
        for (var i = 0; ; i++)
        {
            // Each has a content of its own, and some are long enough to be cut in the middle.
            var text = new StringBuilder().Insert(0, $"{uploader}-{i} ", 1 + (i % 5 * 20_000)).ToString();
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            var stored = await site.Get<FileStore>().AddAsync(upload, content, CancellationToken.None);
            lock (output)
            {
                output.WriteLine($"{stored.Value!.Id} {stored.Value.Sha256}");
                output.Flush();
            }
        }
    }
}
