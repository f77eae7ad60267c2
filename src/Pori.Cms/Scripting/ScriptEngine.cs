using System.Collections.Concurrent;
using System.Globalization;
using Acornima.Ast;
using Jint;
using Jint.Runtime;

namespace Pori.Cms.Scripting;

/// <summary>A function that scripts may call by name.</summary>
/// <param name="Name">The global name.</param>
/// <param name="Body">What it does; its parameters and result are strings, numbers, booleans or null.</param>
public sealed record ScriptFunction(string Name, Delegate Body);

/// <summary>
/// Evaluates JavaScript under limits. Each evaluation has an engine of its own, so scripts share nothing; parsed scripts are
/// kept. Nothing of .NET can be reached but the given functions.
/// </summary>
public sealed class ScriptEngine(ScriptLimits limits, TimeProvider clock)
{
    // Memory is measured between statements only, so the calls that could ask for a gigabyte in one statement are bounded here.
    private static readonly Prepared<Script> Prelude = Jint.Engine.PrepareScript(
        """
        (function () {
          const most = 1000000, text = String.prototype;
          for (const name of ['repeat', 'padStart', 'padEnd']) {
            const original = text[name];
            Object.defineProperty(text, name, { value: function (count, fill) {
              const length = name === 'repeat' ? String(this).length * count : count;
              if (length > most) throw new RangeError('Text longer than ' + most + ' characters');
              return original.call(this, count, fill);
            } });
          }
        })();
        """
    );

    private readonly ConcurrentDictionary<string, Prepared<Script>> prepared = new(StringComparer.Ordinal);

    /// <summary>Evaluates a script; its value is that of its last expression or of a <c>return</c> at the top.</summary>
    /// <returns>A string, double, bool, DateTime, array, object, or null.</returns>
    /// <exception cref="ScriptException">The script is wrong, throws, or takes too much.</exception>
    public object? Evaluate(
        string script,
        IEnumerable<ScriptFunction> functions,
        CancellationToken cancellationToken = default
    ) => Evaluate(script, functions, "", cancellationToken);

    /// <summary>Evaluates a script after a trusted one, which makes what it needs of the given functions.</summary>
    /// <exception cref="ScriptException">The script is wrong, throws, or takes too much.</exception>
    public object? Evaluate(
        string script,
        IEnumerable<ScriptFunction> functions,
        string before,
        CancellationToken cancellationToken = default
    )
    {
        var ready = Prepare(script);
        try
        {
            using var engine = new Jint.Engine(options => Limit(options, cancellationToken));
            engine.Execute(Prelude);
            foreach (var function in functions)
                engine.SetValue(function.Name, function.Body);
            if (before.Length > 0)
                engine.Execute(Prepare(before));
            return engine.Evaluate(ready).ToObject();
        }
        catch (Exception failure) when (Explain(failure) is { } message)
        {
            throw new ScriptException(message, failure);
        }
    }

    /// <summary>Gets what is wrong with a script's syntax, or null.</summary>
    public string? Check(string script)
    {
        try
        {
            Prepare(script);
            return null;
        }
        catch (ScriptException failure)
        {
            return failure.Message;
        }
    }

    private static string? Explain(Exception failure) =>
        failure switch
        {
            JavaScriptException thrown => thrown.Message,
            System.Text.RegularExpressions.RegexMatchTimeoutException => "A regular expression takes too long.",
            TimeoutException => "The script takes too long.",
            StatementsCountOverflowException => "The script takes too many steps.",
            MemoryLimitExceededException => "The script takes too much memory.",
            RecursionDepthOverflowException or InsufficientExecutionStackException =>
                "The script calls itself too deeply.",
            JintException => failure.Message,
            _ => null,
        };

    private Prepared<Script> Prepare(string script)
    {
        if (prepared.TryGetValue(script, out var known))
            return known;
        if (script.Length > limits.Length)
            throw new ScriptException($"The script is longer than {limits.Length} characters.");
        // Crude but bounded: a cache that is full starts anew.
        if (prepared.Count >= limits.Prepared)
            prepared.Clear();
        try
        {
            return prepared[script] = Jint.Engine.PrepareScript(
                script,
                options: new ScriptPreparationOptions
                {
                    ParsingOptions = ScriptParsingOptions.Default with { RegexTimeout = limits.RegexTime },
                }
            );
        }
        catch (Exception failure) when (failure is ScriptPreparationException or Acornima.ParseErrorException)
        {
            throw new ScriptException(failure.Message, failure);
        }
    }

    private void Limit(Options options, CancellationToken cancellationToken)
    {
        options.Strict(false).TimeoutInterval(limits.Time).LimitMemory(limits.Memory);
        options.MaxStatements(limits.Statements).LimitRecursion(limits.Recursion);
        options.CancellationToken(cancellationToken);
        options.Constraints.RegexTimeout = limits.RegexTime;
        options.Constraints.MaxArraySize = limits.ArraySize;
        options.DisableStringCompilation();
        options.Culture = CultureInfo.InvariantCulture;
        options.TimeSystem = new ScriptClock(clock);
    }
}
