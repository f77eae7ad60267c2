using Pori.Cms.Forms;

namespace Pori.Cms.Tests.Forms;

public sealed class IbanTests
{
    [Theory]
    [InlineData("FI31 4737 2044 0000 48", true)]
    [InlineData("fi3147372044000048", true)]
    [InlineData("FI3147372044000049", false)]
    [InlineData("SE4550000000058398257466", false)]
    [InlineData("FI314737204400004", false)]
    [InlineData("", false)]
    public void The_check_digits_decide(string text, bool valid) => Iban.IsValid(Iban.Clean(text)).ShouldBe(valid);

    [Fact]
    public void Only_the_last_four_digits_are_shown() =>
        Iban.Mask("FI3147372044000048").ShouldBe("FI•• •••• •••• ••00 48");
}
