namespace Pori.Cms.Liquid;

/// <summary>Makes the addresses of the filter <c>signal_url</c>. The workflows area implements it.</summary>
public interface ISignalLinks
{
    /// <summary>Gets the address that raises a signal for the workflow whose template is rendered.</summary>
    /// <returns>A path of the site; empty outside of a workflow.</returns>
    string PathOf(LiquidScope scope, string signalName);
}
