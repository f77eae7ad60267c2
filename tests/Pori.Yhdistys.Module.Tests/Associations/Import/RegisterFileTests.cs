using System.Text;
using Pori.Cms;
using Pori.Yhdistys.Module.Associations.Import;

namespace Pori.Yhdistys.Module.Tests.Associations.Import;

public class RegisterFileTests
{
    private const string Header = "rekisterinumero;nimi;sähköposti\n";

    [Fact]
    public void Utf_8_is_read_with_and_without_a_byte_order_mark()
    {
        const string text = Header + "12.345;Ähtärin Öylätti ry;a@b.example\n";
        foreach (var mark in new[] { false, true })
        {
            var row = Rows(text, new UTF8Encoding(mark)).ShouldHaveSingleItem();
            (row.RegisterNumber, row.Name, row.Email).ShouldBe(("12345", "Ähtärin Öylätti ry", "a@b.example"));
            row.Line.ShouldBe(2);
        }
    }

    [Fact]
    public void Windows_1252_is_read_when_the_bytes_are_not_utf_8()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var row = Rows(Header + "1;Pöytälaatikko – 10 € ry;ä@b.example\n", windows).ShouldHaveSingleItem();
        (row.Name, row.Email).ShouldBe(("Pöytälaatikko – 10 € ry", "ä@b.example"));
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void Semicolons_commas_and_tabs_part_the_cells(string delimiter)
    {
        var text = string.Join('\n', "Rekisterinumero|NIMI|luokka", "1|Eka ry|01", "2|Toka ry|02");
        var rows = Rows(text.Replace("|", delimiter, StringComparison.Ordinal));
        rows.Select(r => (r.RegisterNumber, r.Name, r.Category))
            .ShouldBe([("1", "Eka ry", "01"), ("2", "Toka ry", "02")]);
    }

    [Fact]
    public void Commas_inside_cells_do_not_hide_the_semicolons()
    {
        var rows = Rows("rekisterinumero;nimi;tarkoitus\n1;Eka ry;a, b, c, d, e\n2;Toka ry;f, g, h\n");
        rows.Select(r => r.Purpose).ShouldBe(["a, b, c, d, e", "f, g, h"]);
    }

    [Fact]
    public void Quoted_cells_may_hold_line_breaks_and_the_next_row_is_told_by_its_own_line()
    {
        var content = Read("rekisterinumero;nimi;tarkoitus\n1;Eka ry;\"yksi\nkaksi\"\nx;Toka ry;\n");
        content.Rows.ShouldHaveSingleItem().Purpose.ShouldBe("yksi\nkaksi");
        content.Refused.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [Fact]
    public void A_register_number_that_stands_twice_is_refused_the_second_time()
    {
        var content = Read(Header + "12.345;Eka ry;\n7;Muu ry;\n12345;Sama ry;\n");
        content.Rows.Select(r => r.Name).ShouldBe(["Eka ry", "Muu ry"]);
        var refused = content.Refused.ShouldHaveSingleItem();
        (refused.Line, refused.Column, refused.Value).ShouldBe((4, "rekisterinumero", "12345"));
        refused.Code.ShouldBe("register.row.duplicate");
        refused.Arguments.ShouldBe([2]);
    }

    [Fact]
    public void Utf_16_is_refused() =>
        Code(Header + "1;Eka ry;\n", Encoding.Unicode).ShouldBe("register.file.encoding");

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x8D)]
    [InlineData(0x8F)]
    [InlineData(0x90)]
    [InlineData(0x9D)]
    public void Bytes_that_are_neither_utf_8_nor_windows_1252_refuse_the_file(byte unknown)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "1;Eka "), unknown, 0xE4, .. ";\n"u8];
        RegisterFile
            .Read(new MemoryStream(bytes))
            .Refusals.ShouldHaveSingleItem()
            .Code.ShouldBe("register.file.encoding");
    }

    [Fact]
    public void A_nul_character_is_refused() => Code(Header + "1;Ek\0a ry;\n").ShouldBe("register.file.encoding");

    [Fact]
    public void An_empty_file_is_refused() => Code("").ShouldBe("register.file.empty");

    [Fact]
    public void A_quote_that_does_not_belong_there_refuses_the_file() =>
        Code(Header + "1;Eka \"lainaus ry;\n").ShouldBe("register.file.csv");

    [Fact]
    public void A_missing_column_is_named()
    {
        var refusal = Parse("rekisterinumero;osoite\n1;Katu 1\n").Refusals.ShouldHaveSingleItem();
        refusal.Code.ShouldBe("register.file.column");
        refusal.Arguments.ShouldBe(["nimi"]);
    }

    [Fact]
    public void Twenty_megabytes_are_read_and_one_byte_more_is_refused_without_reading_on()
    {
        var enough = new LongFile(RegisterFile.MaxBytes);
        RegisterFile.Read(enough).Value!.Rows.ShouldBeEmpty();

        var large = new LongFile(100 * 1024 * 1024);
        var refusal = RegisterFile.Read(large).Refusals.ShouldHaveSingleItem();
        (refusal.Code, refusal.Arguments[0]).ShouldBe(("register.file.large", 20));
        large.Given.ShouldBe(RegisterFile.MaxBytes + 1);
    }

    private static IReadOnlyList<RegisterRow> Rows(string text, Encoding? encoding = null)
    {
        var content = Read(text, encoding);
        content.Refused.ShouldBeEmpty();
        return content.Rows;
    }

    private static RegisterFileContent Read(string text, Encoding? encoding = null)
    {
        var outcome = Parse(text, encoding);
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Value!;
    }

    private static string Code(string text, Encoding? encoding = null) =>
        Parse(text, encoding).Refusals.ShouldHaveSingleItem().Code;

    private static Outcome<RegisterFileContent> Parse(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(false);
        return RegisterFile.Read(new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
    }

    /// <summary>A header and then blank lines up to a length.</summary>
    private sealed class LongFile(long length) : Stream
    {
        private static readonly byte[] Start = Encoding.UTF8.GetBytes("rekisterinumero;nimi\n");

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            for (var i = 0; i < given; i++)
                buffer[offset + i] = Given + i < Start.Length ? Start[Given + i] : (byte)'\n';
            Given += given;
            return given;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
