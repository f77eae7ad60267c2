using System.Globalization;
using System.Text.RegularExpressions;
using Pori.Cms.Queries;

namespace Pori.Cms.Tests.Queries;

/// <summary>Stands in for Liquid: knows <c>{{ name }}</c> and <c>{{ name | default: value }}</c>.</summary>
internal sealed partial class FakeTemplates : IQueryTemplateRenderer
{
    public ValueTask<string> RenderAsync(string template, IReadOnlyDictionary<string, object?> parameters) =>
        ValueTask.FromResult(
            Output()
                .Replace(
                    template,
                    match =>
                        parameters.TryGetValue(match.Groups["name"].Value, out var value) && value is not null
                            ? Convert.ToString(value, CultureInfo.InvariantCulture)!
                            : match.Groups["default"].Value.Trim('\'')
                )
        );

    [GeneratedRegex(
        @"\{\{\s*(?<name>\w+)\s*(\|\s*default:\s*(?<default>'[^']*'|[^\s}]+)\s*)?\}\}",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Output();
}
