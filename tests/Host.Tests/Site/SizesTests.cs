using System.IO.Compression;
using Pori.Host.Tests.Infrastructure;

namespace Pori.Host.Tests.Site;

/// <summary>The theme's files as the running server gives them.</summary>
[Collection(SqliteSite.Name)]
public sealed class SizesTests(PoriAppOnSqlite app) : IDisposable
{
    private readonly Visitor visitor = app.NewVisitor();

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task The_style_sheet_has_at_most_40_kilobytes() =>
        (await visitor.GetAsync("/dist/site.css")).ShouldBe(200).Body.Length.ShouldBeInRange(10_000, 40_000);

    [Fact]
    public async Task Every_file_of_the_theme_is_served_byte_for_byte()
    {
        var root = Path.Combine(ThemeFolder(), "wwwroot");
        var files = Directory.GetFiles(Path.Combine(root, "dist"), "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(5);
        foreach (var file in files)
        {
            var path = "/" + Path.GetRelativePath(root, file).Replace('\\', '/');
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            (await visitor.GetAsync(path)).ShouldBe(200).Body.SequenceEqual(bytes).ShouldBeTrue(path);
            var packed = (await visitor.GetAsync(path, ("Accept-Encoding", "gzip"))).ShouldBe(200);
            Unpacked(packed).SequenceEqual(bytes).ShouldBeTrue($"{path}, packed");
        }
    }

    [Fact]
    public async Task Every_file_that_a_page_names_is_there()
    {
        var page = await visitor.GetAsync("/");
        var names = page.Links("link[rel=stylesheet], link[rel=icon], link[rel=preload]")
            .Concat(page.Page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!))
            .Concat(page.Page.QuerySelectorAll("use").Select(u => u.GetAttribute("href")!.Split('#')[0]))
            .Distinct()
            .ToList();
        names.Count.ShouldBeGreaterThan(4);
        foreach (var name in names)
        {
            var file = (await visitor.GetAsync(name)).ShouldBe(200);
            // A city without colours of its own has an empty sheet.
            if (!name.StartsWith("/theme.css", StringComparison.Ordinal))
                file.Body.ShouldNotBeEmpty(name);
        }
    }

    private static byte[] Unpacked(Answer answer)
    {
        if (answer.Header("Content-Encoding") != "gzip")
            return answer.Body;
        using var packed = new GZipStream(new MemoryStream(answer.Body), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    private static string ThemeFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "src", "Pori.Yhdistys.Theme") is var theme && Directory.Exists(theme))
                return theme;
        throw new InvalidOperationException("The sources of the theme are not above the tests.");
    }
}
