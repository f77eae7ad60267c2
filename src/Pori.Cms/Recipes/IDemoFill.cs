using System.Text.Json.Nodes;

namespace Pori.Cms.Recipes;

/// <summary>Fills a demo site up to believable numbers, from word lists that lie beside the recipes and a seed.</summary>
public interface IDemoFill
{
    /// <summary>Gets what is filled, as the operator reads it.</summary>
    string Name { get; }

    /// <summary>Gets the place among the fills; later ones may refer to what earlier ones made.</summary>
    int Order { get; }

    /// <summary>Adds what is missing; a second run adds nothing.</summary>
    /// <param name="words">The word lists and numbers.</param>
    /// <param name="done">Told how many things were looked at.</param>
    /// <param name="cancellationToken">Stops between chunks.</param>
    /// <returns>How many things were added.</returns>
    Task<int> FillAsync(JsonObject words, IProgress<int> done, CancellationToken cancellationToken);
}
