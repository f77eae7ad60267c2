namespace Pori.Yhdistys.Module;

/// <summary>What Orchard's module attribute would say.</summary>
public static class Manifest
{
    /// <summary>The module's id.</summary>
    public const string Id = "Pori.Yhdistys.Module";
}
