using Pori.Cms.Liquid;

namespace Pori.Yhdistys.Module.Pages;

/// <summary>An error of a form: the same words beside the field and in the summary.</summary>
public sealed record FormError(string Name, string Text) : ILiquidModel;
