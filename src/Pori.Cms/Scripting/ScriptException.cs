namespace Pori.Cms.Scripting;

/// <summary>A script that cannot be read, throws, or exceeds its limits. The message is for whoever wrote the script.</summary>
public sealed class ScriptException(string message, Exception? inner = null) : Exception(message, inner);
