namespace Pori.Cms.Liquid;

/// <summary>Runs named queries for the filter <c>query</c>. The queries area implements it.</summary>
public interface IQueryRunner
{
    /// <summary>Runs a query.</summary>
    /// <param name="name">The query's name; names compare without case.</param>
    /// <param name="parameters">What the template gave, as texts, numbers, booleans and lists of them.</param>
    /// <returns>Content items, JSON objects or other values; empty when there is no such query.</returns>
    ValueTask<IReadOnlyList<object>> RunAsync(string name, IReadOnlyDictionary<string, object?> parameters);
}
