using System.Diagnostics;
using System.Text;
using Pori.Cms.Files;
using static Pori.Cms.Tests.Files.SampleFiles;

namespace Pori.Cms.Tests.Files;

public sealed class FileRulesTests
{
    private static readonly FileSlot Everything = new("any") { Kinds = [.. FileKinds.All.Select(k => k.Name)] };

    public static TheoryData<string, byte[]> Good() =>
        new()
        {
            { "a.pdf", Pdf },
            { "a.PDF", Pdf },
            { "a.docx", Docx() },
            { "a.docx", Docx(("word/embeddings/chart.xlsx", Xlsx())) },
            { "a.xlsx", Xlsx() },
            { "a.pptx", Pptx },
            { "a.odt", Open("text") },
            { "a.ods", Open("spreadsheet") },
            { "a.odp", Open("presentation") },
            { "a.rtf", Text("{\\rtf1 x}") },
            { "a.txt", Text("\uFEFFHyvää päivää\r\n") },
            { "a.txt", [.. "P"u8, 0xE4, .. "iv"u8, 0xE4] },
            { "a.csv", Text("a;b\n1;2\n") },
            { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
            { "a.jpeg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 16] },
            { "a.png", Png },
            { "a.gif", Text("GIF89a..") },
            { "a.webp", Webp },
            { "a.zip", Zip(("a.txt", Text("x")), ("b.docx", Docx())) },
        };

    public static TheoryData<string, byte[], string> Bad() =>
        new()
        {
            { "a.pdf", [], FileFault.Empty },
            { "a.pdf", Exe, FileFault.Mismatch },
            { "a.pdf.exe", Exe, FileFault.Kind },
            { "a", Pdf, FileFault.Kind },
            { "a.svg", Text("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileFault.Kind },
            { "a.html", Text("<html></html>"), FileFault.Kind },
            { "a.docm", Docx(), FileFault.Kind },
            { "a.pages", Zip(("x", [1])), FileFault.Kind },
            { "a.php\0.pdf", Text("<?php"), FileFault.Mismatch },
            { "a.pdf::$DATA", Pdf, FileFault.Kind },
            { "a.txt", Text("  <!DOCTYPE html><p>x"), FileFault.Mismatch },
            { "a.txt", Text("<svg onload=x>"), FileFault.Mismatch },
            { "a.csv", Text("<?xml version='1.0'?>"), FileFault.Mismatch },
            { "a.txt", Exe, FileFault.Mismatch },
            { "a.txt", Pdf, FileFault.Mismatch },
            { "a.png", Text("<svg/>"), FileFault.Mismatch },
            { "a.jpg", Png, FileFault.Mismatch },
            { "a.gif", [.. "GIF89a"u8, .. Zip(("evil.class", [1]))], FileFault.Mismatch },
            { "a.pdf", [.. Pdf, .. Zip(("evil.class", [1]))], FileFault.Mismatch },
            { "a.pdf", [.. "x"u8, .. Pdf], FileFault.Mismatch },
            { "a.pdf", Pdf[..40], FileFault.Damaged },
            { "a.pdf", LockedPdf, FileFault.Encrypted },
            { "a.docx", Pdf, FileFault.Mismatch },
            { "a.docx", Xlsx(), FileFault.Mismatch },
            { "a.docx", Zip(("a.txt", Text("x"))), FileFault.Mismatch },
            { "a.docx", Docx(("word/vbaProject.bin", [1])), FileFault.Macros },
            { "a.xlsx", Xlsx(("xl/macrosheets/sheet1.xml", Text("<x/>"))), FileFault.Macros },
            { "a.odt", Open("text", ("Basic/Standard/script.xml", Text("<x/>"))), FileFault.Macros },
            { "a.docx", Docx(("word/evil.xml", Text("<!DOCTYPE x SYSTEM 'http://e/x.dtd'><x/>"))), FileFault.Damaged },
            {
                "a.docx",
                Docx(("word/evil.xml", Encoding.Unicode.GetBytes("\uFEFF<!DOCTYPE x []><x/>"))),
                FileFault.Damaged
            },
            { "a.docx", Docx(("word/inner.zip", Zip(("a", [1])))), FileFault.Archive },
            { "a.docx", Docx(("word/image.png", Zip(("a", [1])))), FileFault.Archive },
            { "a.docx", Docx(("word/e/x.xlsx", Xlsx(("xl/vbaProject.bin", [1])))), FileFault.Macros },
            { "a.docx", Docx()[..^30], FileFault.Damaged },
            { "a.docx", [.. Docx(), 0], FileFault.Damaged },
            { "a.docx", [.. "MZ"u8, .. Docx()], FileFault.Mismatch },
            {
                "a.odt",
                Open("text", ("META-INF/manifest.xml", Text("<m:m xmlns:m='m'><m:encryption-data/></m:m>"))),
                FileFault.Encrypted
            },
            { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], FileFault.Mismatch },
            {
                "a.docx",
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")],
                FileFault.Encrypted
            },
            { "a.zip", Zip(), FileFault.Empty },
            { "a.zip", Zip(("run.exe", Exe)), FileFault.Archive },
            { "a.zip", Zip(("inner.zip", Zip(("a.txt", [1])))), FileFault.Archive },
            { "a.zip", Zip(("../../etc/a.txt", Text("x"))), FileFault.Archive },
            { "a.zip", Zip(("/a.txt", Text("x"))), FileFault.Archive },
            { "a.zip", Locked(Zip(("a.txt", Text("secret")))), FileFault.Encrypted },
            { "a.zip", ManyEntries(1001), FileFault.Archive },
            { "a.zip", Zip(("zeros.txt", new byte[20_000_000])), FileFault.Archive },
            { "a.docx", Docx(("word/zeros.xml", new byte[20_000_000])), FileFault.Archive },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_that_is_what_it_says_is_taken_by_its_type(string name, byte[] content)
    {
        var judged = Judge(name, content, Everything);

        judged.Refusals.ShouldBeEmpty();
        judged.Value.ShouldBe(FileKinds.Of(FileName.Extension(FileName.Clean(name)))!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_refused_with_its_own_reason_quickly(string name, byte[] content, string code)
    {
        var judged = Judge(name, content, Everything);

        judged.Refusals.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_zip_of_ten_thousand_entries_is_refused_in_under_a_second_and_in_little_memory()
    {
        var content = ManyEntries(10_000);
        Judge("warm.zip", ManyEntries(2), Everything);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();

        Judge("a.zip", content, Everything).Refusals.ShouldHaveSingleItem().Code.ShouldBe(FileFault.Archive);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void A_zip_that_is_not_asked_for_is_refused_and_the_answer_names_what_is()
    {
        var refusal = Judge("a.zip", Zip(("a.txt", Text("x"))), new FileSlot("usual")).Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe(FileFault.Kind);
        refusal.Arguments.ShouldBe(["a.zip", string.Join(", ", FileKinds.Usual)]);
    }

    [Fact]
    public void The_document_prints_the_table_as_it_is()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Pori.slnx")))
            root = Path.GetDirectoryName(root)!;
        var printed = File.ReadAllLines(Path.Combine(root, "docs", "files.md"));
        foreach (var kind in FileKinds.All)
        {
            var usual = kind.IsUsual ? "yes" : "when asked for";
            printed.ShouldContain(
                $"| {string.Join(", ", kind.Extensions)} | {kind.MediaType} | {kind.Sign} | {usual} |"
            );
        }
        printed.Count(l => l.EndsWith("| yes |", StringComparison.Ordinal)).ShouldBe(FileKinds.Usual.Count);
        printed.ShouldContain(line => line.Contains($"{PackedBudget.MostEntries} entries", StringComparison.Ordinal));
        printed.ShouldContain(line =>
            line.Contains($"{PackedBudget.MostMegabytes} MB unpacked", StringComparison.Ordinal)
        );
        printed.ShouldContain(line => line.Contains($"{PackedBudget.MostRatio} times", StringComparison.Ordinal));
        printed.ShouldContain(line =>
            line.Contains($"{new FileSlot("x").MostMegabytes} MB a file", StringComparison.Ordinal)
        );
    }

    private static Outcome<string> Judge(string name, byte[] content, FileSlot slot) =>
        FileRules.Judge(new MemoryStream(content), FileName.Clean(name), slot);
}
