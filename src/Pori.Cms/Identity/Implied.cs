namespace Pori.Cms.Identity;

/// <summary>Orchard's implications: which permissions include another.</summary>
internal static class Implied
{
    private static readonly string[] Verbs = ["View", "Edit", "Publish"];

    /// <summary>Gets a permission and all that imply it.</summary>
    public static IEnumerable<string> By(string permission)
    {
        yield return permission;
        if (permission.StartsWith("ExecuteApi_", StringComparison.Ordinal))
        {
            yield return "ExecuteApiAll";
            yield return "ManageQueries";
        }
        else if (permission is "ViewContent")
        {
            yield return "EditContent";
            yield return "PublishContent";
        }
        else if (permission is "EditContent")
        {
            yield return "PublishContent";
        }
        else if (permission.IndexOf('_', StringComparison.Ordinal) is > 0 and var at)
        {
            foreach (var implying in OfType(permission[..at], permission[(at + 1)..]))
                yield return implying;
        }
    }

    // View_News is implied by Edit_News and Publish_News, and by ViewContent, EditContent, PublishContent.
    private static IEnumerable<string> OfType(string verb, string type)
    {
        var from = Array.IndexOf(Verbs, verb);
        if (from < 0)
        {
            if (verb is "Delete" or "Preview" or "Clone" or "List")
                yield return $"{verb}Content";
            yield break;
        }
        yield return $"{verb}Content";
        for (var i = from + 1; i < Verbs.Length; i++)
        {
            yield return $"{Verbs[i]}_{type}";
            yield return $"{Verbs[i]}Content";
        }
    }
}
