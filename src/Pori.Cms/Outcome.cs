namespace Pori.Cms;

/// <summary>What a use case gives back: a value, or why it was refused. Exceptions are bugs; refusals are values.</summary>
/// <typeparam name="T">The value of success.</typeparam>
public readonly record struct Outcome<T>
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>Gets the value; the default when refused.</summary>
    public T? Value { get; }

    /// <summary>Gets the refusals; empty on success.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Gets whether it succeeded.</summary>
    public bool Succeeded => Refusals is not { Count: > 0 };

    /// <summary>Makes a success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>Makes a refusal.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>Makes a success of a value whose type is an interface, which C# does not convert by itself.</summary>
    public static Outcome<T> Of(T value) => new(value, []);

    /// <summary>Makes a refusal for several reasons.</summary>
    public static Outcome<T> Refuse(IReadOnlyList<Refusal> refusals) => new(default, refusals);
}

/// <summary>Why a use case was refused.</summary>
/// <param name="Code">A stable code: the last part of the ProblemDetails type and the text key of the message.</param>
/// <param name="Field">The form field it belongs to, or null for the whole.</param>
/// <param name="Arguments">What the message is filled with.</param>
public sealed record Refusal(string Code, string? Field = null, params IReadOnlyList<object> Arguments);
