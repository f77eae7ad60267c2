using System.Globalization;
using System.Text.Json.Nodes;
using Pori.Cms.Scripting;

namespace Pori.Cms.Recipes;

/// <summary>
/// Evaluates the scripts of one run of one file, step by step: every string at any depth that is an expression becomes the
/// text that it gives, again and again while the result is an expression.
/// </summary>
internal sealed class RecipeScripts
{
    private const int MostRounds = 20;
    private readonly Recipe recipe;
    private readonly ScriptEngine engine;
    private readonly IReadOnlyList<ScriptFunction> functions;
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> running = new(StringComparer.Ordinal);

    public RecipeScripts(Recipe recipe, ScriptEngine engine, IEnumerable<ScriptFunction> functions)
    {
        this.recipe = recipe;
        this.engine = engine;
        this.functions = recipe.Variables is null
            ? [.. functions]
            : [.. functions, new ScriptFunction("variables", new Func<string, string>(Variable))];
    }

    /// <summary>Copies a step with its scripts evaluated.</summary>
    /// <exception cref="RecipeException">A script fails; the path is that of its string.</exception>
    public JsonObject Evaluate(RecipeStep step, ICollection<string> warnings, CancellationToken cancellationToken)
    {
        var copy = (JsonObject)step.Json.DeepClone();
        Walk(copy, step, warnings, cancellationToken);
        return copy;
    }

    private void Walk(JsonNode node, RecipeStep step, ICollection<string> warnings, CancellationToken cancellationToken)
    {
        foreach (var child in Children(node, step))
        {
            if (child is not JsonValue value)
                Walk(child, step, warnings, cancellationToken);
            else if (TextOf(value, step) is { } text && RecipeText.IsExpression(text))
                value.ReplaceWith(JsonValue.Create(Replace(text, value, step, warnings, cancellationToken)));
        }
    }

    private List<JsonNode> Children(JsonNode node, RecipeStep step)
    {
        try
        {
            return node switch
            {
                JsonObject members => [.. members.Select(m => m.Value).OfType<JsonNode>()],
                JsonArray items => [.. items.OfType<JsonNode>()],
                _ => [],
            };
        }
        catch (InvalidOperationException failure)
        {
            throw Refuse(node, step, "A key has half of a surrogate pair.", failure);
        }
    }

    private string? TextOf(JsonValue value, RecipeStep step)
    {
        try
        {
            if (!value.TryGetValue<string>(out var text))
                return null;
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw Refuse(value, step, "The text has a NUL character.")
                : text;
        }
        catch (InvalidOperationException failure)
        {
            throw Refuse(value, step, "The text has half of a surrogate pair.", failure);
        }
    }

    private string Replace(
        string text,
        JsonValue value,
        RecipeStep step,
        ICollection<string> warnings,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (RecipeText.Split(text).Prefix is not ("js" or "file"))
                warnings.Add($"{Where(value, step)}: the text loses its brackets, as in Orchard: {text}");
            return Evaluate(text, cancellationToken);
        }
        catch (ScriptException failure)
        {
            throw Refuse(value, step, failure.Message, failure);
        }
    }

    private string Evaluate(string text, CancellationToken cancellationToken)
    {
        for (var round = 0; RecipeText.IsExpression(text); round++)
        {
            if (round == MostRounds)
                throw new ScriptException("The script gives a script again and again.");
            var (prefix, script) = RecipeText.Split(text);
            text = prefix switch
            {
                "js" => ToText(engine.Evaluate(script, functions, cancellationToken)),
                "file" => RecipeFiles.Evaluate(script, recipe.Folder),
                _ => $"{prefix}:{script}",
            };
        }
        return text;
    }

    // Booleans are True and False as in Orchard, so that what cannot hold text refuses them by its own rule.
    private static string ToText(object? result) =>
        result switch
        {
            null => "",
            string text => text,
            bool flag => flag ? "True" : "False",
            double or int or long or decimal or System.Numerics.BigInteger => Convert.ToString(
                result,
                CultureInfo.InvariantCulture
            )!,
            DateTime => throw new ScriptException("The script gives a date; use toISOString()."),
            _ => throw new ScriptException("The script gives an object or an array; use JSON.stringify or join."),
        };

    private string Variable(string name)
    {
        if (values.TryGetValue(name, out var value))
            return value;
        if (!recipe.Variables!.TryGetValue(name, out var text))
            throw new ScriptException(
                $"The variable '{name}' was used in the recipe but not defined. "
                    + $"Make sure you add the '{name}' variable in the 'variables' section of the recipe."
            );
        if (!running.Add(name))
            throw new ScriptException($"The variable '{name}' refers to itself.");
        return values[name] = Evaluate(text, CancellationToken.None);
    }

    private RecipeException Refuse(JsonNode node, RecipeStep step, string message, Exception? inner = null) =>
        new(recipe.File, step.Name, Where(node, step), Explain(message), inner);

    private static string Where(JsonNode node, RecipeStep step) => step.Path + node.GetPath()[1..];

    private string Explain(string message) =>
        message == "variables is not defined" && recipe.Variables is null
            ? $"{message}: the recipe has no variables before its steps."
            : message;
}
