using Pori.Cms.Caching;

namespace Pori.Cms.Tests.Caching;

public sealed class TagChangesTests
{
    [Fact]
    public void Changes_that_are_no_longer_remembered_count_as_changed()
    {
        var changes = new TagChanges();
        changes.Note(["a"]);
        var begun = changes.Count;
        changes.Changed(begun, ["a"]).ShouldBeFalse();
        changes.Note(["b"]);
        changes.Changed(begun, ["a"]).ShouldBeFalse();
        changes.Changed(begun, ["a", "b"]).ShouldBeTrue();
        changes.Changed(begun - 1, ["a"]).ShouldBeTrue();

        changes.Note(["page"]);
        changes.Changed(changes.Count - 1, ["z"]).ShouldBeTrue();
        changes.Note([.. Enumerable.Repeat("c", 5000)]);

        changes.Changed(begun, ["z"]).ShouldBeTrue();
        changes.Changed(changes.Count, ["z"]).ShouldBeFalse();
    }
}
