using System.Reflection;

namespace Pori.Cms.Liquid.Views;

/// <summary>An assembly whose embedded files <c>{Folder}/…/*.liquid</c> are views.</summary>
/// <param name="Assembly">The theme or module.</param>
/// <param name="Folder">The folder that they lie in.</param>
/// <param name="Order">Of two views with one name that of the greater order wins: modules 0, a theme 1.</param>
public sealed record TemplateSource(Assembly Assembly, string Folder = "Views", int Order = 0)
{
    /// <summary>
    /// Gets the folder on disk that is read instead of the embedded files, again after each change; for Development only.
    /// </summary>
    public string? SourceFolder { get; init; }
}
