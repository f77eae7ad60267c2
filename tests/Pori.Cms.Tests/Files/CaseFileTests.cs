using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pori.Cms.Files;
using Pori.Cms.Tests.Caching;
using static Pori.Cms.Tests.Files.SampleFiles;

namespace Pori.Cms.Tests.Files;

/// <summary>How stored files leave the site over HTTP.</summary>
public sealed class CaseFileTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("pori-files-").FullName;
    private readonly List<StoredFile> asked = [];
    private WebSite site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        site = await WebSite.StartAsync(
            services =>
                services.Configure<FilesOptions>(options => (options.Folder, options.RequireScan) = (folder, false)),
            app =>
                app.MapCaseFile(
                    "/cases/{file}",
                    (http, file) =>
                    {
                        asked.Add(file);
                        return Task.FromResult(http.Request.Headers["Caller"] == file.UploadedBy);
                    }
                )
        );

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Tilinpäätös \"2025\" 😀;x=y%0d.pdf")]
    [InlineData("a\r\nSet-Cookie: x=y.pdf")]
    public async Task A_file_is_an_attachment_that_runs_nothing_and_is_kept_by_nobody(string name)
    {
        var file = await AddAsync(name);

        using var answer = await GetAsync(file.PublicId, "user1");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(Stop)).ShouldBe(Pdf);
        var headers = answer.Content.Headers;
        headers.ContentLength.ShouldBe(Pdf.Length);
        headers.ContentType!.MediaType.ShouldBe("application/pdf");
        headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        headers.ContentDisposition.FileNameStar.ShouldBe(FileName.Clean(name));
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task A_range_is_answered_with_the_whole_and_head_with_no_body()
    {
        var file = await AddAsync("a.pdf");

        using var part = new HttpRequestMessage(HttpMethod.Get, $"/cases/{file.PublicId}");
        part.Headers.Add("Range", "bytes=1-2");
        using var whole = await SendAsync(part, "user1");
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/cases/{file.PublicId}");
        using var empty = await SendAsync(head, "user1");

        (whole.StatusCode, whole.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, Pdf.Length));
        empty.Content.Headers.ContentLength.ShouldBe(Pdf.Length);
        (await empty.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_read_it_gets_what_a_file_that_does_not_exist_gives()
    {
        var file = await AddAsync("a.pdf");

        foreach (var (id, caller) in new[] { (file.PublicId, "user2"), (file.PublicId, ""), ("4none", "user1") })
        {
            using var answer = await GetAsync(id, caller);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            (await answer.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
        }
        asked.Count.ShouldBe(2);
        foreach (var id in new[] { $"{file.Id}", file.DiskName })
        {
            using var answer = await GetAsync(id, "user1");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_clean_is_given_to_nobody()
    {
        site.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<FilesOptions>>().Value.RequireScan =
            true;
        var file = await AddAsync("a.pdf");
        file.State.ShouldBe(FileState.Waiting);

        using var answer = await GetAsync(file.PublicId, "user1");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public void There_is_no_address_without_a_guard_or_a_place_for_the_file()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        Should.Throw<ArgumentNullException>(() => app.MapCaseFile("/x/{file}", null!));
        Should.Throw<ArgumentException>(() => app.MapCaseFile("/x", (_, _) => Task.FromResult(true)));
    }

    private async Task<StoredFile> AddAsync(string name)
    {
        var upload = new FileUpload(new("application", "a1"), new("accounts"), name, "user1");
        var store = site.Services.GetRequiredService<FileStore>();
        return (await store.AddAsync(upload, new MemoryStream(Pdf), Stop)).Value!;
    }

    private Task<HttpResponseMessage> GetAsync(string id, string caller) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/cases/{id}"), caller);

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string caller)
    {
        request.Headers.Add("Caller", caller);
        return site.Client.SendAsync(request, Stop);
    }
}
