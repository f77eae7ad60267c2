using System.Text.RegularExpressions;
using Pori.Yhdistys.Module.Tests.Infrastructure;

namespace Pori.Yhdistys.Module.Tests.Theme;

public partial class ShapeTests
{
    private static readonly IReadOnlyList<string> Components =
    [
        .. Repo.Files(Repo.At("src", "Pori.Yhdistys.Theme", "Views", "Components"), "*.liquid")
            .Select(f => Path.GetFileNameWithoutExtension(f)),
    ];

    private static readonly IReadOnlyList<(string Shape, string File)> Used =
    [
        .. from file in Repo.Files(Repo.Theme, "*.liquid")
        from match in Tag().Matches(File.ReadAllText(file))
        select (match.Groups["name"].Value, Path.GetFileName(file)),
        .. from file in Repo.Files(Repo.Module, "*.cshtml").Concat(Repo.Files(Repo.At("src", "Host"), "*.cshtml"))
        from match in Element().Matches(File.ReadAllText(file))
        select (match.Groups["name"].Value, Path.GetFileName(file)),
    ];

    [Fact]
    public void Every_shape_that_is_named_is_a_component()
    {
        Used.Count.ShouldBeGreaterThan(100);
        Used.Where(u => !Components.Contains(u.Shape)).Select(u => $"{u.File}: {u.Shape}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_component_is_used() => Components.Except(Used.Select(u => u.Shape)).ShouldBeEmpty();

    [Fact]
    public void Every_view_that_code_names_exists()
    {
        var views = Repo.Files(Repo.Theme, "*.liquid").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        var named = (
            from file in Repo.Files(Repo.Module, "*.cs")
            from match in View().Matches(File.ReadAllText(file))
            select match.Groups["name"].Value.Replace("__", "-", StringComparison.Ordinal)
        ).ToList();
        named.Count.ShouldBeGreaterThan(10);
        named.Except(views).ShouldBeEmpty();
    }

    [GeneratedRegex("""\{%-?\s*shape\s+"(?<name>[A-Za-z]+)""")]
    private static partial Regex Tag();

    [GeneratedRegex("""<shape\s+name="(?<name>[A-Za-z]+)""")]
    private static partial Regex Element();

    [GeneratedRegex("""(?<=")(?<name>[A-Z][A-Za-z]+__[A-Za-z]+)(?=")""")]
    private static partial Regex View();
}
