using System.Reflection;

namespace Pori.Cms.Localization;

/// <summary>
/// An assembly whose embedded files <c>…/Texts/{culture}.json</c> hold display texts as one flat object of keys and texts.
/// </summary>
public sealed record TextSource(Assembly Assembly);
