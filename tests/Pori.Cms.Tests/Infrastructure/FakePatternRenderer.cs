using Pori.Cms.Contents;

namespace Pori.Cms.Tests.Infrastructure;

/// <summary>Stands in for Liquid where an area is tested without it: knows the display text and its slug only.</summary>
internal sealed class FakePatternRenderer : IPatternRenderer
{
    public ValueTask<string> RenderAsync(string pattern, ContentItem item) =>
        ValueTask.FromResult(
            pattern
                .Replace(
                    "{{ ContentItem.DisplayText | slugify }}",
                    Slug.From(item.DisplayText),
                    StringComparison.Ordinal
                )
                .Replace("{{ ContentItem.DisplayText }}", item.DisplayText ?? "", StringComparison.Ordinal)
        );
}
