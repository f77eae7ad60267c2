namespace Pori.Cms.Liquid;

/// <summary>Thrown when a template cannot be read or rendered.</summary>
public class LiquidException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Thrown when a template takes more than it may: output, text, steps, time.</summary>
public sealed class LiquidLimitException(string message) : LiquidException(message);
