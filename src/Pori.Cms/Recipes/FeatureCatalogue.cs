namespace Pori.Cms.Recipes;

/// <summary>A feature that recipes may enable or disable.</summary>
/// <param name="Id">Its id, compared exactly.</param>
/// <param name="Reason">Why a recipe may name it: what of ours does its work, or why it does no harm.</param>
/// <param name="IsTheme">Whether it is a theme, which the step <c>themes</c> may choose.</param>
public sealed record KnownFeature(string Id, string Reason, bool IsTheme = false);

/// <summary>All features that recipes may name: the stock ones and those that modules and themes register.</summary>
public sealed class FeatureCatalogue(IEnumerable<KnownFeature> registered)
{
    private readonly Dictionary<string, KnownFeature> features = StockFeatures
        .All.Concat(registered)
        .ToDictionary(f => f.Id, StringComparer.Ordinal);

    /// <summary>Gets the names of the themes.</summary>
    public IEnumerable<string> Themes => features.Values.Where(f => f.IsTheme).Select(f => f.Id).Order();

    /// <summary>Gets whether a recipe may name a feature.</summary>
    public bool Knows(string id) => features.ContainsKey(id);

    /// <summary>Gets whether a feature is a theme.</summary>
    public bool IsTheme(string id) => features.TryGetValue(id, out var feature) && feature.IsTheme;

    /// <summary>Gets the id that differs from a given one only in case, or null.</summary>
    public string? InOtherCase(string id) =>
        features.Keys.FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase));
}
