using System.Collections.Frozen;

namespace Pori.Cms.Liquid.Views;

/// <summary>The views of the theme and the modules by shape name.</summary>
public sealed class ThemeViews
{
    private readonly TemplateSource[] sources;
    private readonly bool reads;
    private volatile Index index;

    /// <summary>Finds the views of the registered sources.</summary>
    public ThemeViews(IEnumerable<TemplateSource> sources)
    {
        this.sources = [.. sources.OrderBy(s => s.Order)];
        reads = this.sources.Any(s => s.SourceFolder is not null);
        index = Read();
    }

    /// <summary>Gets the names of all views, for the tests that compare them with those used.</summary>
    public IEnumerable<string> Names => index.Views.Keys;

    /// <summary>Gets what is wrong with each view that cannot be parsed, by its path.</summary>
    public IReadOnlyDictionary<string, string> Check(LiquidRenderer renderer) =>
        index
            .Views.Values.Concat(index.Components.Values)
            .Distinct()
            .Select(view => (view.Path, Error: renderer.Check(view.Read())))
            .Where(view => view.Error is not null)
            .ToDictionary(view => view.Path, view => view.Error!);

    internal ThemeFile? Find(string name, bool component)
    {
        var found = Find(index, name, component);
        if (!reads)
            return found;
        // In development a view that is new or gone shows at once.
        if (found is null || (Path.IsPathRooted(found.Path) && !File.Exists(found.Path)))
            found = Find(index = Read(), name, component);
        return found;
    }

    private static ThemeFile? Find(Index index, string name, bool component) =>
        component && index.Components.TryGetValue(name, out var file) ? file : index.Views.GetValueOrDefault(name);

    private Index Read()
    {
        var views = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        var components = new Dictionary<string, ThemeFile>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            // Within a source a view of its own wins over a component with the same name.
            foreach (var file in ThemeFiles.Of(source).OrderByDescending(f => f.IsComponent))
            {
                views[file.Name] = Cached(file);
                if (file.IsComponent)
                    components[file.Name] = views[file.Name];
            }
        }
        return new(views.ToFrozenDictionary(), components.ToFrozenDictionary());
    }

    // Embedded text never changes; a file is read again each time, and only in development.
    private static ThemeFile Cached(ThemeFile file)
    {
        if (Path.IsPathRooted(file.Path))
            return file;
        var text = new Lazy<string>(file.Read);
        return file with { Read = () => text.Value };
    }

    private sealed record Index(
        FrozenDictionary<string, ThemeFile> Views,
        FrozenDictionary<string, ThemeFile> Components
    );
}
